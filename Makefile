# make run    installs what is missing, builds release and simulates the garage
# make test   lint, import check, all tests
# make check  the shipped scenarios against results/baselines
# make bench  CPU time of the hot paths, with C++ peers in the same run
# make soak   the long studies

PACKAGES := libgsl-dev libsqlite3-dev pkg-config
OFFPEAK := .build/release/offpeak

.PHONY: run build test check lint bench soak packages clean

run: build
	$(OFFPEAK) run scenarios/garage.yaml

build: packages
	swift build -c release --product offpeak

# Debian packages that are missing; sudo only where we are not root.
packages:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing$$missing"; \
	  as_root=""; [ "$$(id -u)" -eq 0 ] || as_root=sudo; \
	  $$as_root apt-get update -qq && \
	  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing; \
	fi

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks

# The release binary first: the command tests drive it. The import check holds the walls on a clean build.
test: lint build check
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

# Whether the shipped scenarios still do what they did; a baseline each, made with --update. The clinic's has two
# replications, since each takes seconds.
CHECKED := garage workshop clinic theory/mm1 theory/erlang-a
check: build
	@worst=0; for scenario in $(CHECKED); do \
	  $(OFFPEAK) check scenarios/$$scenario.yaml --against results/baselines/$${scenario##*/} --quiet || worst=$$?; \
	done; exit $$worst

bench: packages
	OFFPEAK_BENCH=1 swift build -c release --product offpeak-bench
	OFFPEAK_BENCH=1 .build/release/offpeak-bench

# Debug tests drive the release binary; ten million commands need release tests.
soak: build
	swift build --build-tests
	OFFPEAK_SOAK=1 swift test --skip-build --filter "TheoryTests|CoverageTests"
	swift build -c release --build-tests
	OFFPEAK_SOAK=1 swift test -c release --skip-build --filter ScriptTests

clean:
	rm -rf .build results/garage
