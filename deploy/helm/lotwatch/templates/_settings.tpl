{{- /* What a service is told by its ConfigMap; what is secret comes from Secrets, in the Deployment. */ -}}
{{- define "lotwatch.settings" -}}
{{- $kafka := .root.Values.kafka -}}
QUARKUS_HTTP_HOST: 0.0.0.0
QUARKUS_HTTP_PORT: "8080"
QUARKUS_SHUTDOWN_TIMEOUT: {{ .root.Values.shutdown.drain }}s
JAVA_TOOL_OPTIONS: -XX:MaxRAMPercentage={{ .values.maxHeapPercent }} -XX:+ExitOnOutOfMemoryError -Djava.io.tmpdir=/tmp
KAFKA_BOOTSTRAP_SERVERS: {{ $kafka.bootstrapServers | quote }}
KAFKA_SECURITY_PROTOCOL: {{ $kafka.securityProtocol }}
{{- with $kafka.saslMechanism }}
KAFKA_SASL_MECHANISM: {{ . }}
{{- end }}
{{- if and (eq $kafka.securityProtocol "SSL") (not $kafka.saslMechanism) }}
KAFKA_SSL_KEYSTORE_TYPE: PEM
{{- end }}
{{- if $kafka.caSecret }}
KAFKA_SSL_TRUSTSTORE_TYPE: PEM
KAFKA_SSL_TRUSTSTORE_LOCATION: /etc/lotwatch/kafka-ca/ca.crt
{{- end }}
{{- $database := printf "%s:%d/%s" .root.Values.postgresql.host (int .root.Values.postgresql.port) .values.database }}
{{- if .root.Values.postgresql.caSecret }}
QUARKUS_DATASOURCE_JDBC_URL: jdbc:postgresql://{{ $database }}?sslmode=verify-full&sslrootcert=/etc/lotwatch/postgresql-ca/ca.crt
QUARKUS_DATASOURCE_REACTIVE_URL: postgresql://{{ $database }}
QUARKUS_DATASOURCE_REACTIVE_POSTGRESQL_SSL_MODE: verify-full
QUARKUS_DATASOURCE_REACTIVE_HOSTNAME_VERIFICATION_ALGORITHM: HTTPS
QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM: "true"
QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM_CERTS: /etc/lotwatch/postgresql-ca/ca.crt
{{- else }}
QUARKUS_DATASOURCE_JDBC_URL: jdbc:postgresql://{{ $database }}
QUARKUS_DATASOURCE_REACTIVE_URL: postgresql://{{ $database }}
{{- end }}
{{- if eq .key "stats" }}
LOTWATCH_GROUP_PROTOCOL: {{ $kafka.groupProtocol }}
{{- end }}
{{- range $name, $value := .values.env }}
{{ $name }}: {{ $value | quote }}
{{- end }}
{{- end }}
