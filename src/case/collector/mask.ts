/** What settings and options are called whose value is hidden, as an alternative of an extended expression. */
export const secretNames =
  'password|passwd|passphrase|pwd|secret|token|credentials?|_auth|session_?id|sessid|[_-]key|(api|access|private|secret|app)key'

/**
 * What the script hides before anything is shown, as a program for `sed -E`. It is read by people before they run it,
 * so each rule says what it is for. It stands in single quotes: a quote of its own is written '\'', and $names is put
 * in between.
 */
export const maskProgram = String.raw`
    # A missing program, or one that only root may run, is said beside the answers, not as one.
    s/^(sh|sudo|OCI runtime exec failed): .*(not found|password is required).*/##### gateway-doctor could not: &/
    # Private keys, on one line or on many.
    s/-----BEGIN [A-Z ]*PRIVATE KEY-----.+-----END [A-Z ]*PRIVATE KEY-----/<masked>/g
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/,/-----END [A-Z ]*PRIVATE KEY-----/{
      /^#####/!s/.*/<masked>/
    }
    # Names and passwords in addresses: https://name:password@host
    s#(://)[^/[:space:]"]+@#\1<masked>@#g
    # Headers that let somebody in: to the end of the line, or of the quoted text.
    s/((^|[^a-z"'\''-])((proxy-)?authorization|(set-)?cookie|x-api-key|x-[a-z-]*token):).*/\1 <masked>/I
    s/((authorization|cookie|x-api-key)["'\''\\]*[[:space:]]*[=:][["'\''[:space:]]*)[^]"'\'']+/\1<masked>/gI
    s/((bearer|basic)[[:space:]]+)[^[:space:]"'\'';,]{8,}/\1<masked>/gI
    # Settings such as password=..., "token": "...", SECRET_KEY: ... and options such as --password ...
    s/using password: (YES|NO)/using %password %\1/g
    s/(('"$names"')[a-z0-9_-]*["'\''\\]*[[:space:]]*(=>|[=:])[[:space:]]*)"[^"]*"/\1"<masked>"/gI
    s/(('"$names"')[a-z0-9_-]*["'\''\\]*[[:space:]]*(=>|[=:])["'\''\\[:space:]]*)[^[:space:]"'\''\\]+/\1<masked>/gI
    s/((^|[^a-z])(pass|sid)["'\''\\]*[[:space:]]*(=>|[=:])["'\''\\[:space:]]*)[^[:space:]"'\''\\]+/\1<masked>/gI
    s/((--?(password|passwd|pass|token|secret|api-key)|identified by|requirepass)[[:space:]]+["'\'']?)[^[:space:]"'\'']+/\1<masked>/gI
    s/using %password %(YES|NO)/using password: \1/g
    # Keys that are known by their shape, and long rows of hexadecimal digits.
    s/eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.?[A-Za-z0-9_-]*/<masked>/g
    s/(AKIA|ASIA)[0-9A-Z]{16}|(gh[pousr]_|github_pat_|glpat-|sk[-_]|xox[abprs]-|npm_)[A-Za-z0-9_-]{16,}/<masked>/g
    s/[0-9a-fA-F]{32,}/<masked>/g
    # E-mail addresses; a service such as app@1.service is none.
    s/@([A-Za-z0-9:_.-]*\.(service|socket|timer|target|slice|scope|mount|path))/%unit%\1/g
    s/[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/<email>/g
    s/%unit%/@/g
  `
