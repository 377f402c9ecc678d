package org.lotwatch.benchmarks.streams;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.lotwatch.benchmarks.counting.EntryReader;
import org.lotwatch.benchmarks.counting.LotTotals;

/** Hands each entry to the journal of its task, and forwards the totals of changed lots when the task commits. */
final class FoldLots implements Processor<String, byte[], String, LotTotals> {
    private static final EntryReader READER = new EntryReader();

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else
    private InternalProcessorContext<String, LotTotals> context;

    @SuppressWarnings("NullAway.Init")
    private LotJournal journal;

    /** The cast is what the framework's own caching stores do: only the internal context knows the node that forwards. */
    @Override
    public void init(ProcessorContext<String, LotTotals> here) {
        context = (InternalProcessorContext<String, LotTotals>) here;
        journal = here.getStateStore(LotJournal.NAME);
        ProcessorNode<?, ?, ?, ?> node = context.currentNode();
        journal.whenCommitted((lot, totals) -> forward(node, lot, totals));
    }

    @Override
    public void process(Record<String, byte[]> row) {
        String topic = context.recordMetadata().orElseThrow().topic();
        journal.take(READER.read(topic, row.value()), row.timestamp());
    }

    private void forward(ProcessorNode<?, ?, ?, ?> node, String lot, LotTotals totals) {
        ProcessorNode<?, ?, ?, ?> before = context.currentNode();
        context.setCurrentNode(node);
        try {
            context.forward(new Record<>(lot, totals, journal.newest()));
        } finally {
            context.setCurrentNode(before);
        }
    }
}
