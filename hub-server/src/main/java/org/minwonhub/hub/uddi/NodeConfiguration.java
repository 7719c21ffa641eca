package org.minwonhub.hub.uddi;

import jakarta.xml.ws.Endpoint;
import org.minwonhub.hub.log.AdministrationLog;
import org.minwonhub.hub.site.IdSource;
import org.minwonhub.hub.storage.DatabaseClock;
import org.minwonhub.hub.storage.Transactions;
import org.minwonhub.registry.CategoryScheme;
import org.minwonhub.registry.Directory;
import org.minwonhub.registry.JdbcDirectory;
import org.minwonhub.registry.uddi.Publishers;
import org.minwonhub.registry.uddi.UddiNode;
import org.minwonhub.registry.uddi.inquiry.Inquiry;
import org.minwonhub.registry.uddi.mirror.ParticipantMirror;
import org.minwonhub.registry.uddi.proposal.Proposals;
import org.minwonhub.registry.uddi.publication.Publication;
import org.minwonhub.registry.uddi.seed.Seed;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The node over the directory, and its two API sets of content. */
@Configuration(proxyBeanMethods = false)
class NodeConfiguration {

	@Bean
	ParticipantMirror participantMirror(JdbcClient jdbc, UddiSettings settings, DatabaseClock clock) {
		return new ParticipantMirror(jdbc, settings.exchangeAddress(), clock::now);
	}

	@Bean
	UddiNode uddiNode(JdbcClient jdbc, UddiSettings settings, ParticipantMirror mirror, Directory directory,
			Transactions transactions, DatabaseClock clock) {
		Seed seed = new Seed(jdbc, settings.exchangeAddress(), settings.nodeAddress(), clock::now);
		UddiNode node = new UddiNode(seed, mirror, directory);
		transactions.durably(node::start);
		return node;
	}

	@Bean
	ProposalDesk proposalDesk(JdbcClient jdbc, ParticipantMirror mirror, Transactions transactions,
			AdministrationLog log, DatabaseClock clock) {
		return new ProposalDesk(new Proposals(jdbc, new JdbcDirectory(jdbc), mirror, clock::now), transactions, log);
	}

	@Bean
	Inquiry inquiry(JdbcClient jdbc, UddiNode node) {
		return new Inquiry(jdbc);
	}

	@Bean
	Endpoint uddiInquiry(UddiEndpoints endpoints, Inquiry inquiry) {
		return endpoints.publish(inquiry, "inquiry", "UDDI_Inquiry_Port");
	}

	@Bean
	ServletRegistrationBean<GetServlet> uddiGet(Inquiry inquiry) {
		return new ServletRegistrationBean<>(new GetServlet(inquiry, new DispositionReports()), "/uddi/get");
	}

	@Bean
	Endpoint uddiPublication(UddiEndpoints endpoints, JdbcClient jdbc, Directory directory, CategoryScheme scheme,
			Publishers publishers, IdSource ids, Transactions transactions, AdministrationLog log, DatabaseClock clock,
			UddiNode node) {
		Publication publication = new Publication(jdbc, directory, scheme, publishers, ids::next, clock::now);
		return endpoints.publish(new LoggedPublication(publication, publishers, transactions, log), "publication",
				"UDDI_Publication_Port");
	}

}
