// A graph made by Quipu. To run it:  cypher-shell -f THIS_FILE   or paste it into Neo4j Browser (multi-statement editor on).
// It can be run again; what the graph has no longer is removed. Nodes and relationships of others stay, but what others added
// to nodes of this graph (properties, relationships to nodes that go) does not: use 'quipu load neo4j' where that matters.
CREATE CONSTRAINT quipu_graph_key IF NOT EXISTS FOR (n:`__Graph__`) REQUIRE n.`__key__` IS UNIQUE;
CREATE CONSTRAINT quipu_entity_key IF NOT EXISTS FOR (n:`__Entity__`) REQUIRE n.`__key__` IS UNIQUE;
CREATE CONSTRAINT quipu_document_key IF NOT EXISTS FOR (n:`__Document__`) REQUIRE n.`__key__` IS UNIQUE;
CREATE CONSTRAINT quipu_sentence_key IF NOT EXISTS FOR (n:`__Sentence__`) REQUIRE n.`__key__` IS UNIQUE;
CREATE CONSTRAINT quipu_value_key IF NOT EXISTS FOR (n:`__Value__`) REQUIRE n.`__key__` IS UNIQUE;
CREATE FULLTEXT INDEX quipu_names IF NOT EXISTS FOR (n:`__Entity__`) ON EACH [n.`name`, n.`aliases`];
MATCH (x:`__Graph__`) WHERE x.`__key__` = 'quipu' OR x.`__key__` STARTS WITH 'quipu/' SET x.`__stale__` = true;
MATCH (s:`__Graph__`)-[x]->() WHERE x.`__key__` STARTS WITH 'quipu/' SET x.`__stale__` = true;
MATCH (x:`__Entity__`) WHERE x.`__key__` = 'quipu' OR x.`__key__` STARTS WITH 'quipu/' SET x.`__stale__` = true;
MATCH (s:`__Entity__`)-[x]->() WHERE x.`__key__` STARTS WITH 'quipu/' SET x.`__stale__` = true;
MATCH (x:`__Document__`) WHERE x.`__key__` = 'quipu' OR x.`__key__` STARTS WITH 'quipu/' SET x.`__stale__` = true;
MATCH (s:`__Document__`)-[x]->() WHERE x.`__key__` STARTS WITH 'quipu/' SET x.`__stale__` = true;
MATCH (x:`__Sentence__`) WHERE x.`__key__` = 'quipu' OR x.`__key__` STARTS WITH 'quipu/' SET x.`__stale__` = true;
MATCH (s:`__Sentence__`)-[x]->() WHERE x.`__key__` STARTS WITH 'quipu/' SET x.`__stale__` = true;
MATCH (x:`__Value__`) WHERE x.`__key__` = 'quipu' OR x.`__key__` STARTS WITH 'quipu/' SET x.`__stale__` = true;
MATCH (s:`__Value__`)-[x]->() WHERE x.`__key__` STARTS WITH 'quipu/' SET x.`__stale__` = true;
UNWIND [
{`__key__`: 'quipu', `__hash__`: '3a2a3ee6b85b1a0b', `name`: 'quipu', `version`: 1, `evidence`: false}
] AS r
MERGE (n:`__Graph__` {`__key__`: r.`__key__`}) SET n = r SET n:`__Graph__`;
UNWIND [
{`__key__`: 'quipu/f6dc126af1e3', `__hash__`: '094ff1d36aaba064', `id`: 'f6dc126af1e3', `name`: 'the programme', `type`: 'Concept', `named`: false, `mentions`: 1, `documents`: 1, `graph`: 'quipu'}
] AS r
MERGE (n:`__Entity__` {`__key__`: r.`__key__`}) SET n = r REMOVE n:`Person`:`Organization`:`Place`:`Facility`:`Group`:`Event`:`Work`:`Product`:`Law`:`Language`:`Award`:`Species`:`Substance`:`Vehicle`:`Animal`:`Object` SET n:`__Entity__`:`Entity`:`Concept`;
UNWIND [
{`__key__`: 'quipu/5b1e0fa1a31d', `__hash__`: 'acc96571eba2749c', `id`: '5b1e0fa1a31d', `name`: 'Communist Party of China', `type`: 'Organization', `subtype`: 'political party', `aliases`: ['CPC', 'the "Party"; of China'], `named`: true, `mentions`: 5, `documents`: 2, `graph`: 'quipu', `facts`: ['inception: 1921', 'member_count: 90000000'], `inception`: '1921', `member_count`: '90000000'}
] AS r
MERGE (n:`__Entity__` {`__key__`: r.`__key__`}) SET n = r REMOVE n:`Person`:`Place`:`Facility`:`Group`:`Event`:`Work`:`Product`:`Law`:`Language`:`Award`:`Species`:`Substance`:`Vehicle`:`Animal`:`Object`:`Concept` SET n:`__Entity__`:`Entity`:`Organization`;
UNWIND [
{`__key__`: 'quipu/1803b6b8cb00', `__hash__`: 'b012d6045aa42ec7', `id`: '1803b6b8cb00', `name`: 'Xi Jinping', `type`: 'Person', `aliases`: ['Xi'], `named`: true, `mentions`: 4, `documents`: 2, `graph`: 'quipu'},
{`__key__`: 'quipu/c98b4cf9eb7c', `__hash__`: '2d7e80aa7bb8f24e', `id`: 'c98b4cf9eb7c', `name`: 'Raphael Tuju', `type`: 'Person', `named`: true, `mentions`: 1, `documents`: 1, `graph`: 'quipu'}
] AS r
MERGE (n:`__Entity__` {`__key__`: r.`__key__`}) SET n = r REMOVE n:`Organization`:`Place`:`Facility`:`Group`:`Event`:`Work`:`Product`:`Law`:`Language`:`Award`:`Species`:`Substance`:`Vehicle`:`Animal`:`Object`:`Concept` SET n:`__Entity__`:`Entity`:`Person`;
UNWIND [
{`__key__`: 'quipu/2e8c72e6a344', `__hash__`: '00fd10a2fd36e084', `id`: '2e8c72e6a344', `name`: 'Hunan', `type`: 'Place', `subtype`: 'province', `named`: true, `mentions`: 3, `documents`: 2, `graph`: 'quipu'}
] AS r
MERGE (n:`__Entity__` {`__key__`: r.`__key__`}) SET n = r REMOVE n:`Person`:`Organization`:`Facility`:`Group`:`Event`:`Work`:`Product`:`Law`:`Language`:`Award`:`Species`:`Substance`:`Vehicle`:`Animal`:`Object`:`Concept` SET n:`__Entity__`:`Entity`:`Place`;
CREATE CONSTRAINT `quipu_POSITION_HELD_key` IF NOT EXISTS FOR ()-[r:`POSITION_HELD`]-() REQUIRE r.`__key__` IS UNIQUE;
CREATE CONSTRAINT `quipu_NOT_VISIT_key` IF NOT EXISTS FOR ()-[r:`NOT_VISIT`]-() REQUIRE r.`__key__` IS UNIQUE;
CREATE CONSTRAINT `quipu_POSSIBLE_LAUNCH_key` IF NOT EXISTS FOR ()-[r:`POSSIBLE_LAUNCH`]-() REQUIRE r.`__key__` IS UNIQUE;
CREATE CONSTRAINT `quipu_VISIT_key` IF NOT EXISTS FOR ()-[r:`VISIT`]-() REQUIRE r.`__key__` IS UNIQUE;
UNWIND [
{s: 'quipu/c98b4cf9eb7c', e: 'quipu/2e8c72e6a344', p: {`__key__`: 'quipu/1874d96e2c67', `__hash__`: '6bdef02231c29307', `id`: '1874d96e2c67', `predicate`: 'did not visit', `lemma`: 'visit', `factuality`: 'asserted', `polarity`: 'negative', `ended`: false, `disputed`: false, `confidence`: 0.9, `support`: 1, `sources`: ['congress.txt'], `quote`: 'Tuju did not visit Hunan.', `graph`: 'quipu'}}
] AS r
MATCH (s:`__Entity__` {`__key__`: r.s}) MATCH (e:`__Entity__` {`__key__`: r.e})
MERGE (s)-[x:`NOT_VISIT` {`__key__`: r.p.`__key__`}]->(e) SET x = r.p;
UNWIND [
{s: 'quipu/1803b6b8cb00', e: 'quipu/5b1e0fa1a31d', p: {`__key__`: 'quipu/14339acce082', `__hash__`: '520e2d134c9d70fb', `id`: '14339acce082', `type`: 'position_held', `wikidata`: 'P39', `predicate`: 'is general secretary of', `lemma`: 'general secretary of', `role`: 'general secretary', `factuality`: 'asserted', `polarity`: 'positive', `from`: '2012', `ended`: false, `disputed`: false, `confidence`: 0.95, `support`: 1, `sources`: ['party.md'], `quote`: 'Xi is general secretary of the CPC since 2012.', `graph`: 'quipu'}},
{s: 'quipu/1803b6b8cb00', e: 'quipu/5b1e0fa1a31d', p: {`__key__`: 'quipu/7d63675c7ef8', `__hash__`: '789c10e47a3a9a84', `id`: '7d63675c7ef8', `type`: 'position_held', `wikidata`: 'P39', `predicate`: 'chairs a commission of', `lemma`: 'chairman of', `role`: 'chairman', `factuality`: 'asserted', `polarity`: 'positive', `ended`: false, `disputed`: false, `confidence`: 0.6, `support`: 1, `sources`: ['party.md'], `quote`: 'Xi chairs a commission of the CPC.', `graph`: 'quipu'}}
] AS r
MATCH (s:`__Entity__` {`__key__`: r.s}) MATCH (e:`__Entity__` {`__key__`: r.e})
MERGE (s)-[x:`POSITION_HELD` {`__key__`: r.p.`__key__`}]->(e) SET x = r.p;
UNWIND [
{s: 'quipu/5b1e0fa1a31d', e: 'quipu/f6dc126af1e3', p: {`__key__`: 'quipu/67da03961597', `__hash__`: '2842151b8df4cea9', `id`: '67da03961597', `predicate`: 'may launch', `lemma`: 'launch', `factuality`: 'possible', `polarity`: 'positive', `speaker`: 'Raphael Tuju', `ended`: false, `disputed`: false, `confidence`: 0.5556, `support`: 1, `sources`: ['congress.txt'], `quote`: 'The CPC may launch a programme, Raphael Tuju said.', `graph`: 'quipu'}}
] AS r
MATCH (s:`__Entity__` {`__key__`: r.s}) MATCH (e:`__Entity__` {`__key__`: r.e})
MERGE (s)-[x:`POSSIBLE_LAUNCH` {`__key__`: r.p.`__key__`}]->(e) SET x = r.p;
UNWIND [
{s: 'quipu/1803b6b8cb00', e: 'quipu/2e8c72e6a344', p: {`__key__`: 'quipu/c575216bef4d', `__hash__`: '375184f1973a697d', `id`: 'c575216bef4d', `predicate`: 'visited', `lemma`: 'visit', `factuality`: 'asserted', `polarity`: 'positive', `from`: '2018-05', `to`: '2018-05', `ended`: false, `disputed`: false, `confidence`: 0.97, `support`: 2, `sources`: ['congress.txt', 'party.md'], `quote`: 'Xi visited Hunan last May.', `graph`: 'quipu'}}
] AS r
MATCH (s:`__Entity__` {`__key__`: r.s}) MATCH (e:`__Entity__` {`__key__`: r.e})
MERGE (s)-[x:`VISIT` {`__key__`: r.p.`__key__`}]->(e) SET x = r.p;
MATCH (s:`__Graph__`)-[x]->() WHERE x.`__key__` STARTS WITH 'quipu/' WITH x WHERE x.`__stale__` DELETE x;
MATCH (x:`__Graph__`) WHERE x.`__key__` = 'quipu' OR x.`__key__` STARTS WITH 'quipu/' WITH x WHERE x.`__stale__` DETACH DELETE x;
MATCH (s:`__Entity__`)-[x]->() WHERE x.`__key__` STARTS WITH 'quipu/' WITH x WHERE x.`__stale__` DELETE x;
MATCH (x:`__Entity__`) WHERE x.`__key__` = 'quipu' OR x.`__key__` STARTS WITH 'quipu/' WITH x WHERE x.`__stale__` DETACH DELETE x;
MATCH (s:`__Document__`)-[x]->() WHERE x.`__key__` STARTS WITH 'quipu/' WITH x WHERE x.`__stale__` DELETE x;
MATCH (x:`__Document__`) WHERE x.`__key__` = 'quipu' OR x.`__key__` STARTS WITH 'quipu/' WITH x WHERE x.`__stale__` DETACH DELETE x;
MATCH (s:`__Sentence__`)-[x]->() WHERE x.`__key__` STARTS WITH 'quipu/' WITH x WHERE x.`__stale__` DELETE x;
MATCH (x:`__Sentence__`) WHERE x.`__key__` = 'quipu' OR x.`__key__` STARTS WITH 'quipu/' WITH x WHERE x.`__stale__` DETACH DELETE x;
MATCH (s:`__Value__`)-[x]->() WHERE x.`__key__` STARTS WITH 'quipu/' WITH x WHERE x.`__stale__` DELETE x;
MATCH (x:`__Value__`) WHERE x.`__key__` = 'quipu' OR x.`__key__` STARTS WITH 'quipu/' WITH x WHERE x.`__stale__` DETACH DELETE x;
