{{- define "platform.labels" -}}
app.kubernetes.io/part-of: lotwatch
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}
{{- end }}

{{- /* Facts outlive the release that made their topics. */ -}}
{{- define "platform.keep" -}}
helm.sh/resource-policy: keep
{{- end }}

{{- define "platform.inputs" -}}
topics: [shipment-loaded, round-inspected, lot-restored]
{{- end }}
