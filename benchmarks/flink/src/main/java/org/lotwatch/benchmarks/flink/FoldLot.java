package org.lotwatch.benchmarks.flink;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.lotwatch.benchmarks.counting.Entry;
import org.lotwatch.benchmarks.counting.LotTotals;

/** Keeps the newest entry of each unit of a lot and the lot's totals, and hands the totals out twice per checkpoint. */
final class FoldLot extends KeyedProcessFunction<String, Sighting, Tuple2<String, String>> {
    private static final long serialVersionUID = 1;

    private final long millisBetween;

    @SuppressWarnings("NullAway.Init") // Flink calls open before anything else
    private transient MapState<String, Sighting> byUnit;

    @SuppressWarnings("NullAway.Init")
    private transient ValueState<long[]> totals;

    FoldLot(long checkpointMillis) {
        millisBetween = Math.max(1, checkpointMillis / 2);
    }

    @Override
    public void open(OpenContext context) {
        byUnit = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("newest entry by unit", Types.STRING, Sighting.TYPE));
        totals = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("totals", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO));
    }

    @Override
    public void processElement(Sighting sighting, Context context, Collector<Tuple2<String, String>> out)
            throws Exception {
        Sighting before = byUnit.get(sighting.f1);
        Entry entry = sighting.entry();
        if (before != null && !entry.isNewerThan(before.entry())) {
            return;
        }
        byUnit.put(sighting.f1, Sighting.of(entry)); // Flink may fill the one handed in anew
        totals.update(
                known().replace(before == null ? null : before.entry(), entry).numbers());
        long now = context.timerService().currentProcessingTime();
        context.timerService().registerProcessingTimeTimer((now / millisBetween + 1) * millisBetween);
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Tuple2<String, String>> out)
            throws Exception {
        out.collect(Tuple2.of(context.getCurrentKey(), known().text()));
    }

    private LotTotals known() throws Exception {
        long[] numbers = totals.value();
        return numbers == null ? LotTotals.NONE : LotTotals.of(numbers);
    }
}
