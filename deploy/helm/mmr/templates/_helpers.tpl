{{- define "mmr.labels" -}}
app.kubernetes.io/name: mmr
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "mmr.environment" -}}
envFrom:
  - secretRef:
      name: {{ .Values.secretName }}
env:
  {{- range $name, $value := .Values.settings }}
  - name: {{ $name }}
    value: {{ $value | quote }}
  {{- end }}
{{- end }}

{{- define "mmr.securityContext" -}}
runAsNonRoot: true
# `node` of the image.
runAsUser: 1000
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
seccompProfile:
  type: RuntimeDefault
{{- end }}
