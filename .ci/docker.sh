# shellcheck shell=bash
# Sourced by .ci/run: a Docker engine for the length of the run, and a Kafka image to test against.

dockerd_pid=

# Makes `docker` usable, with an engine of our own when none runs. $1: a folder for its log and data. Status 1: no Docker.
start_docker() {
  if command -v docker >/dev/null && docker info >/dev/null 2>&1; then
    echo "Docker: the engine that runs here"
    return 0
  fi
  if ! command -v dockerd >/dev/null; then
    [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null || return 1
    echo "Docker: installing docker.io"
    install_packages "$1" docker.io || return 1
  fi
  # Its own socket, data and loopback-only published ports: nothing of this machine is touched or opened.
  mkdir -p "$1/docker"
  export DOCKER_HOST=unix://$1/docker/docker.sock
  dockerd --host "$DOCKER_HOST" --ip 127.0.0.1 --pidfile "$1/docker/pid" \
    --data-root "$1/docker/data" --exec-root "$1/docker/exec" >"$1/docker/log" 2>&1 &
  dockerd_pid=$!
  local waited
  for waited in $(seq 60); do
    if docker info >/dev/null 2>&1; then
      echo "Docker: our own engine, ready after $waited s"
      return 0
    fi
    kill -0 "$dockerd_pid" 2>/dev/null || break
    sleep 1
  done
  echo "Docker: the engine did not start; its last words:" >&2
  tail -n 5 "$1/docker/log" >&2
  stop_docker
  return 1
}

stop_docker() {
  [ -n "$dockerd_pid" ] || return 0
  kill "$dockerd_pid" 2>/dev/null || true
  wait "$dockerd_pid" 2>/dev/null || true
  dockerd_pid=
}

# Prints the image to test against: the official one where it can be pulled, else one built here from the same jars.
# $1: a folder for the build's log.
kafka_image() {
  local official
  official=apache/kafka:$(sed -n 's:.*<kafka.version>\(.*\)</kafka.version>.*:\1:p' pom.xml)
  if docker image inspect "$official" >/dev/null 2>&1 || timeout 300 docker pull -q "$official" >/dev/null 2>&1; then
    echo "$official"
    return 0
  fi
  echo "Docker: $official cannot be pulled; building a stand-in" >&2
  [ -x /bin/busybox ] && [ -x /bin/bash-static ] ||
    install_packages "$1" busybox-static bash-static >&2
  deploy/local-images/build kafka 2>"$1/kafka-image.log" || {
    tail -n 20 "$1/kafka-image.log" >&2
    return 1
  }
}

# $1: a folder for the log; then the packages.
install_packages() {
  local log=$1/apt.log
  shift
  {
    apt-get update -qq || true
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
  } >"$log" 2>&1 || {
    tail -n 5 "$log" >&2
    return 1
  }
}
