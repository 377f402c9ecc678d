package org.lotwatch.imports.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes one body to a file at the pace of the disk: the body itself, or the first file of a form. */
final class Spool {

    private final HttpServerRequest request;
    private final AsyncFile file;
    private final long most;
    private final Promise<Boolean> written = Promise.promise();
    private final Promise<Void> formFileEnd = Promise.promise();
    private @Nullable String fileName;
    private boolean hasFile;
    private long bytes;

    Spool(HttpServerRequest request, AsyncFile file, long most) {
        this.request = request;
        this.file = file;
        this.most = most;
    }

    /** What the form calls the file. */
    @Nullable
    String fileName() {
        return fileName;
    }

    /** Whether the body was not too large; fails when the sender hangs up, or the disk is full. */
    Future<Boolean> write() {
        request.exceptionHandler(written::tryFail);
        file.exceptionHandler(written::tryFail);
        if (isForm()) {
            request.setExpectMultipart(true).uploadHandler(this::formFile);
        } else {
            copy(request);
        }
        request.endHandler(end -> ended()).resume();
        return written.future().eventually(() -> file.close());
    }

    /** The form may end before its file, when the disk is slower than the sender. */
    private void ended() {
        if (!hasFile) {
            formFileEnd.tryComplete();
        }
        formFileEnd.future().onComplete(end -> written.tryComplete(bytes <= most));
    }

    private boolean isForm() {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    private void formFile(HttpServerFileUpload upload) {
        if (hasFile) {
            upload.handler(ignored -> {});
        } else {
            hasFile = true;
            fileName = upload.filename();
            upload.exceptionHandler(written::tryFail).endHandler(end -> formFileEnd.tryComplete());
            copy(upload);
        }
    }

    private void copy(ReadStream<Buffer> body) {
        body.handler(part -> {
            bytes += part.length();
            if (bytes > most) {
                written.tryComplete(false);
            } else {
                file.write(part).onFailure(written::tryFail);
                waitForTheDisk(body);
            }
        });
    }

    private void waitForTheDisk(ReadStream<Buffer> body) {
        if (file.writeQueueFull()) {
            body.pause();
            file.drainHandler(drained -> body.resume());
        }
    }
}
