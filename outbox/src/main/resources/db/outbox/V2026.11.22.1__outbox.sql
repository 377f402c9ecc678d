-- The transactional outbox. A service lists classpath:db/outbox beside its own migrations; versions are dates, so that the
-- two folders share one history.

-- One row per command and bucket of lots, deleted once its events are on Kafka. The columns id, aggregatetype, aggregateid,
-- type and payload are those that Debezium's outbox router reads.
create table outbox (
    id            bigint generated always as identity primary key,
    aggregatetype text        not null,
    aggregateid   text        not null,
    type          text        not null,
    payload       text        not null,
    bucket        integer     not null,
    recordedat    timestamptz not null default clock_timestamp()
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 1000,
        autovacuum_analyze_scale_factor = 0.0, autovacuum_analyze_threshold = 10000);

create index outbox_bucket on outbox (bucket, id);

-- Where the events of a command stand: one row per type and partition, the n-th offset belongs to the n-th event.
create table publication (
    id            bigint generated always as identity primary key,
    aggregatetype text     not null,
    aggregateid   text     not null,
    type          text     not null,
    topic         text     not null,
    kafka_partition integer not null,
    event_ids     text[]   not null,
    offsets       bigint[] not null,
    check (cardinality(event_ids) = cardinality(offsets))
);

create index publication_aggregate on publication (aggregatetype, aggregateid, id);
