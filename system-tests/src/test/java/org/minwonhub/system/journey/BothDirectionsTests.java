package org.minwonhub.system.journey;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.minwonhub.system.Folders;
import org.minwonhub.system.process.Processes;
import org.minwonhub.system.world.BoardTables.Row;
import org.minwonhub.system.world.Gnuboard;
import org.minwonhub.system.world.HubDatabase;
import org.minwonhub.system.world.World;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A complaint crosses from one real board to another through the hub, and the answer
 * comes back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BothDirectionsTests {

	private World world;

	private World.Agency integrated;

	private World.Agency support;

	@BeforeAll
	void start() {
		this.world = World.start(new Processes(Folders.fresh(getClass())), HubDatabase.Kind.H2);
		this.integrated = this.world.integrated(Gnuboard.create());
		this.support = this.world.agency("1741001", Gnuboard.create(), "FUNDING");
		this.integrated.adapter().start();
		this.support.adapter().start();
	}

	@AfterAll
	void stop() {
		this.world.close();
	}

	@Test
	void aComplaintOfTheIntegratedBoardIsAnsweredOnTheAgencysBoard() {
		long post = this.integrated.board().post("수출 자금 문의", "뷁똠 — 운전자금 상환을 미룰 수 있습니까? 😀", "자금");
		World.await("the complaint on the agency's board", () -> this.support.board().posts().size() == 1);
		Row received = this.support.board().posts().get(0);
		assertThat(received.subject()).contains("수출 자금 문의");
		assertThat(received.text()).contains("뷁똠 — 운전자금 상환을 미룰 수 있습니까? 😀");
		assertThat(received.secret()).isTrue();

		this.support.board().answer(received.key(), "6개월 범위에서 미룰 수 있습니다.");
		World.await("the answer on the integrated board",
				() -> this.integrated.board().below(post).stream().anyMatch((row) -> row.text().contains("6개월 범위에서")));
		this.world.awaitQuiet(Duration.ofSeconds(30));
		assertThat(this.support.board().rows()).hasSize(2);
	}

}
