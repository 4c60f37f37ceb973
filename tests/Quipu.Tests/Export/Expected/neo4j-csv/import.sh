#!/bin/sh
# Imports this folder into a Neo4j database (5.x or later) and REPLACES what is in it. The server must be stopped.
#   ./import.sh [DATABASE]      the database, by default neo4j
#   NEO4J_ADMIN=/path/to/neo4j-admin ./import.sh
# Afterwards start the server and run constraints.cypher:  cypher-shell -f constraints.cypher
set -eu
cd "$(dirname "$0")"
exec ${NEO4J_ADMIN:-neo4j-admin} database import full "${1:-neo4j}" @import.args
