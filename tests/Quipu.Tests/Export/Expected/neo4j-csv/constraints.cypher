CREATE CONSTRAINT quipu_graph_key IF NOT EXISTS FOR (n:`__Graph__`) REQUIRE n.`__key__` IS UNIQUE;
CREATE CONSTRAINT quipu_entity_key IF NOT EXISTS FOR (n:`__Entity__`) REQUIRE n.`__key__` IS UNIQUE;
CREATE CONSTRAINT quipu_document_key IF NOT EXISTS FOR (n:`__Document__`) REQUIRE n.`__key__` IS UNIQUE;
CREATE CONSTRAINT quipu_sentence_key IF NOT EXISTS FOR (n:`__Sentence__`) REQUIRE n.`__key__` IS UNIQUE;
CREATE FULLTEXT INDEX quipu_names IF NOT EXISTS FOR (n:`__Entity__`) ON EACH [n.`name`, n.`aliases`];
CREATE CONSTRAINT `quipu_NOT_VISIT_key` IF NOT EXISTS FOR ()-[r:`NOT_VISIT`]-() REQUIRE r.`__key__` IS UNIQUE;
CREATE CONSTRAINT `quipu_POSITION_HELD_key` IF NOT EXISTS FOR ()-[r:`POSITION_HELD`]-() REQUIRE r.`__key__` IS UNIQUE;
CREATE CONSTRAINT `quipu_POSSIBLE_LAUNCH_key` IF NOT EXISTS FOR ()-[r:`POSSIBLE_LAUNCH`]-() REQUIRE r.`__key__` IS UNIQUE;
CREATE CONSTRAINT `quipu_VISIT_key` IF NOT EXISTS FOR ()-[r:`VISIT`]-() REQUIRE r.`__key__` IS UNIQUE;
