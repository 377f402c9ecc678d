package org.lotwatch.events.codec;

/** The AsyncAPI document of the contract. */
public final class AsyncApi {

    private AsyncApi() {}

    /** As YAML; its references are relative: {@code schemas/<name>.json}. */
    public static String text() {
        return ContractFiles.text("asyncapi.yaml");
    }
}
