package org.lotwatch.stats;

/** Why a lane stands still until somebody acts. Its other name is the reason shown by readiness, logs and metrics. */
public enum Alarm {
    /** The log begins after the lane's next record: retention, or a tool, removed records that were not counted yet. */
    RETENTION_GAP,
    /** The log ends before the lane's next record: records that were counted are gone. */
    LOG_TRUNCATED,
    /** The lane's next record is in the log, and its bytes are not those that were written. */
    LOG_UNREADABLE,
    /** A topic, or the whole cluster, is not the one the lane was counted from. */
    TOPIC_RECREATED,
    /** The input topics have unequal numbers of partitions, so that no lane has all records of its lots. */
    UNEQUAL_PARTITIONS,
    /** The input topics have another number of partitions than when counting began, so that lots changed their lanes. */
    LANES_CHANGED,
    /** The fold itself failed on a record: a fault of this program, which going on would hide. */
    FOLD_FAILED,
    /** An input topic does not exist yet; it is waited for. */
    TOPIC_MISSING
}
