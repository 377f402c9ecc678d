package org.lotwatch.stats.domain.answer;

import java.util.List;

/**
 * Some records that could not be counted.
 *
 * @param open how many wait to be repaired, whatever was asked for
 */
public record ParkedRecords(List<ParkedItem> records, long open) {

    public ParkedRecords {
        records = List.copyOf(records);
    }
}
