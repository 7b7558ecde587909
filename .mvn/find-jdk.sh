# Sourced by ./mvnw and ./talentwire: sets JAVA_HOME to a JDK of at least 21, the newest of the first place that has one.
# Looks at JAVA_HOME, at javac on PATH, and in the usual folders. Says clearly when there is none.

talentwire_required_jdk=21

# Prints the major version of the JDK at $1, or nothing when there is no compiler. The file that every JDK carries is read
# rather than the compiler started: that takes a third of a second for each candidate.
talentwire_jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  talentwire_release=$(sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  if [ -n "$talentwire_release" ]; then
    echo "$talentwire_release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'
  fi
}

talentwire_usable_jdk() {
  talentwire_version=$(talentwire_jdk_version "$1")
  [ -n "$talentwire_version" ] && [ "$talentwire_version" -ge "$talentwire_required_jdk" ]
}

talentwire_find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && talentwire_usable_jdk "$JAVA_HOME"; then
    return 0
  fi
  if talentwire_javac=$(command -v javac 2>/dev/null); then
    talentwire_javac=$(readlink -f "$talentwire_javac" 2>/dev/null || printf '%s' "$talentwire_javac")
    talentwire_home=${talentwire_javac%/bin/javac}
    if talentwire_usable_jdk "$talentwire_home"; then
      JAVA_HOME=$talentwire_home
      return 0
    fi
  fi
  talentwire_best=0
  for talentwire_home in \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* /usr/local/openjdk-* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/*; do
    if talentwire_usable_jdk "$talentwire_home" && [ "$talentwire_version" -gt "$talentwire_best" ]; then
      talentwire_best=$talentwire_version
      JAVA_HOME=$talentwire_home
    fi
  done
  if [ "$talentwire_best" -eq 0 ]; then
    echo "talentwire needs a JDK $talentwire_required_jdk or newer (not only a JRE), and none was found in JAVA_HOME," >&2
    echo "on PATH, or in the usual folders such as /usr/lib/jvm. Install one (for example Temurin 25) or set JAVA_HOME." >&2
    return 1
  fi
}

talentwire_find_jdk || exit 1
export JAVA_HOME
