int peer_placeholder(void);
