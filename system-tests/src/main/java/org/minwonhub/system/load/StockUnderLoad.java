package org.minwonhub.system.load;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.minwonhub.security.SigningIdentity;
import org.minwonhub.system.process.Java;
import org.minwonhub.system.process.Ports;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.process.Started;

/** The {@link StockServer} in a process like the hub's. */
final class StockUnderLoad implements Server {

	private final LoadOptions options;

	private final String service;

	private final String name;

	private final SigningIdentity own = Keys.selfSigned("stock");

	private final List<SigningIdentity> senders;

	private final int port = Ports.free();

	private final Started process;

	/**
	 * @param service echo or receipt
	 */
	StockUnderLoad(Processes processes, LoadOptions options, String service, String name) {
		this.options = options;
		this.service = service;
		this.name = name;
		this.senders = IntStream.range(0, options.clients()).mapToObj((i) -> Keys.selfSigned("sender-" + i)).toList();
		Path keys = options.folder().resolve(service + ".p12");
		Keys.write(keys, this.own, StockServer.ALIAS, StockServer.PASSWORD,
				this.senders.stream().map(SigningIdentity::certificate).toList());
		this.process = processes.start(service,
				Java.mainClass(StockServer.class.getName(),
						List.of("-Xmx512m", "-XX:+UseSerialGC",
								"-Djava.util.logging.config.file=" + LoadMain.logging()),
						List.of(Integer.toString(this.port), keys.toString())));
		this.process.await("serves", this::serves);
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public Started process() {
		return this.process;
	}

	@Override
	public Optional<ProcessHandle> database() {
		return Optional.empty();
	}

	@Override
	public void brief(Path folder) {
		new ClientJob(address(), this.service, this.options.clients(), this.options.warmUp(), this.options.messages(),
				this.options.bytes(), 0, this.options.rate(), this.options.deliveries())
			.write(folder, this.own.certificate(), this.senders, List.of());
	}

	@Override
	public void settle(int receipts) {
		// It keeps nothing.
	}

	@Override
	public void close() {
		this.process.stop();
	}

	private String address() {
		return "http://127.0.0.1:" + this.port + "/";
	}

	private boolean serves() {
		try {
			HttpURLConnection connection = (HttpURLConnection) URI.create(address() + this.service + "?wsdl")
				.toURL()
				.openConnection();
			return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
