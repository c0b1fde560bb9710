extern "C" int peer_placeholder() { return 0; }
