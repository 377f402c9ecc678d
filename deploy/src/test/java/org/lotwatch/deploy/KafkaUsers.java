package org.lotwatch.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** The users of the platform chart, made on a broker as their operator would make them. */
final class KafkaUsers {
    private static final int ITERATIONS = 4096;

    private final List<JsonNode> users;

    KafkaUsers(List<JsonNode> objects) {
        this.users = Objects.of(objects, "KafkaUser").toList();
    }

    void make(Admin admin, String password) throws Exception {
        List<UserScramCredentialAlteration> credentials = users.stream()
                .<UserScramCredentialAlteration>map(user -> new UserScramCredentialUpsertion(
                        Objects.name(user),
                        new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                        password))
                .toList();
        admin.alterUserScramCredentials(credentials).all().get();
        admin.createAcls(users.stream().flatMap(KafkaUsers::rules).toList())
                .all()
                .get();
    }

    private static Stream<AclBinding> rules(JsonNode user) {
        return Objects.each(user.at("/spec/authorization/acls"))
                .flatMap(rule -> Objects.each(rule.path("operations"))
                        .map(operation -> new AclBinding(
                                pattern(rule.path("resource")),
                                new AccessControlEntry(
                                        "User:" + Objects.name(user),
                                        rule.path("host").asText(),
                                        operation(operation.asText()),
                                        AclPermissionType.ALLOW))));
    }

    private static ResourcePattern pattern(JsonNode resource) {
        return new ResourcePattern(
                ResourceType.valueOf(resource.path("type").asText().toUpperCase(Locale.ROOT)),
                resource.path("name").asText(),
                resource.path("patternType").asText().equals("prefix") ? PatternType.PREFIXED : PatternType.LITERAL);
    }

    private static AclOperation operation(String name) {
        return AclOperation.valueOf(name.replaceAll("(?<=.)([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }

    /** What a client says of itself. */
    static Map<String, Object> client(String bootstrap, String user, String password) {
        return Map.of(
                "bootstrap.servers",
                bootstrap,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + user + "\" password=\""
                        + password + "\";");
    }
}
