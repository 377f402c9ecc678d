{{- /* The services by name: [name, values, what they may do]. One place, so that each object below is written once. */ -}}
{{- define "lotwatch.services" -}}
shipment: shipment-service
inspection: inspection-service
stats: stats-service
{{- end }}

{{- define "lotwatch.name" -}}
{{ .root.Release.Name }}-{{ .component }}
{{- end }}

{{- /* Two labels that never change: a selector cannot be changed afterwards. */ -}}
{{- define "lotwatch.selector" -}}
app.kubernetes.io/name: {{ .component }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- end }}

{{- define "lotwatch.labels" -}}
{{ include "lotwatch.selector" . }}
app.kubernetes.io/part-of: lotwatch
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version }}
{{- end }}

{{- define "lotwatch.image" -}}
{{- $registry := .root.Values.image.registry -}}
{{- if $registry }}{{ $registry }}/{{ end -}}
{{ .values.image.repository }}
{{- if .values.image.digest }}@{{ .values.image.digest }}{{ else }}:{{ .values.image.tag }}{{ end -}}
{{- end }}

{{- define "lotwatch.secretEnv" -}}
- name: {{ .name }}
  valueFrom: { secretKeyRef: { name: {{ .secret }}, key: {{ .key }} } }
{{- end }}

{{- /* What values say of each other, beyond the schema. */ -}}
{{- define "lotwatch.agree" -}}
{{- $stop := .Values.shutdown -}}
{{- if le (int $stop.gracePeriod) (add (int $stop.endpointRemoval) (int $stop.drain)) }}
{{- fail (printf "shutdown.gracePeriod must be more than endpointRemoval + drain = %d seconds, was %d" (add (int $stop.endpointRemoval) (int $stop.drain)) (int $stop.gracePeriod)) }}
{{- end }}
{{- if and .Values.autoscaling.enabled (lt (int .Values.autoscaling.maxReplicas) (int .Values.autoscaling.minReplicas)) }}
{{- fail "autoscaling.maxReplicas must be at least autoscaling.minReplicas" }}
{{- end }}
{{- end }}
