package org.minwonhub.system.load;

import java.util.List;
import java.util.Locale;

import org.minwonhub.system.process.Processes;
import org.minwonhub.system.world.HubDatabase;

/** What can be measured. */
enum ServerKind {

	STOCK_ECHO, STOCK_RECEIPT, H2, POSTGRESQL, POSTGRESQL_WITHOUT_LOG;

	static final List<ServerKind> STANDARD = List.of(STOCK_ECHO, STOCK_RECEIPT, H2, POSTGRESQL);

	static ServerKind of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
	}

	/** As the option has it. */
	String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	Server start(Processes processes, LoadOptions options) {
		return switch (this) {
			case STOCK_ECHO -> new StockUnderLoad(processes, options, "echo", "stock echo");
			case STOCK_RECEIPT -> new StockUnderLoad(processes, options, "receipt", "stock receipt");
			case H2 -> new HubUnderLoad(processes, options, this, HubDatabase.Kind.H2, "hub on H2");
			case POSTGRESQL ->
				new HubUnderLoad(processes, options, this, HubDatabase.Kind.POSTGRESQL, "hub on PostgreSQL");
			case POSTGRESQL_WITHOUT_LOG ->
				new HubUnderLoad(processes, options, this, HubDatabase.Kind.POSTGRESQL, "same without log");
		};
	}

}
