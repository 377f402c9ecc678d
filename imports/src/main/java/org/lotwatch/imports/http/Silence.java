package org.lotwatch.imports.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The server's limit of silence on a connection, for senders who wait for an answer that takes long: it does not count until they
 * have it. The server knows one limit for all connections, which is there for those that have nothing to say.
 */
final class Silence extends IdleStateHandler {

    private final AtomicInteger answers = new AtomicInteger();

    private Silence(IdleStateHandler limit) {
        super(
                limit.getReaderIdleTimeInMillis(),
                limit.getWriterIdleTimeInMillis(),
                limit.getAllIdleTimeInMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Lets an exchange, whose body is here, be silent until it is answered. */
    static void allow(RoutingContext exchange) {
        ChannelPipeline pipeline =
                ((ConnectionBase) exchange.request().connection()).channel().pipeline();
        IdleStateHandler limit = pipeline.get(IdleStateHandler.class);
        if (limit != null) {
            Silence silence = limit instanceof Silence known ? known : replace(pipeline, limit);
            silence.answers.incrementAndGet();
            exchange.addEndHandler(end -> silence.answers.decrementAndGet());
        }
    }

    private static Silence replace(ChannelPipeline pipeline, IdleStateHandler limit) {
        Silence silence = new Silence(limit);
        pipeline.replace(limit, pipeline.context(limit).name(), silence);
        return silence;
    }

    @Override
    protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) throws Exception {
        if (answers.get() == 0) {
            super.channelIdle(context, event);
        }
    }
}
