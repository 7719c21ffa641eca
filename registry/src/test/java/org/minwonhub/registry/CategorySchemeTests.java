package org.minwonhub.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CategorySchemeTests {

	private final CategoryScheme scheme = CategoryScheme.v1();

	@Test
	void everyCodeIsOneThatTheWireTakes() {
		assertThat(this.scheme.all()).hasSize(18)
			.allSatisfy((category) -> assertThat(category.code()).matches("[A-Z][A-Z0-9_]{0,63}"));
	}

	@Test
	void everyCategoryHasANameInBothLanguages() {
		assertThat(this.scheme.all()).allSatisfy((category) -> {
			assertThat(category.nameKo()).matches("[가-힣]+");
			assertThat(category.nameEn()).matches("[A-Z][A-Za-z ]+");
		});
	}

	@Test
	void aCategoryIsFoundByItsCodeOnly() {
		assertThat(this.scheme.find("FUNDING")).map(Category::nameKo).contains("자금");
		assertThat(this.scheme.find("funding")).isEmpty();
		assertThat(this.scheme.find("자금")).isEmpty();
	}

	@Test
	void theReferencePageShowsTheSchemeAsItIs() throws IOException {
		StringBuilder rows = new StringBuilder();
		for (Category category : this.scheme.all()) {
			rows.append(
					"| `%s` | %s | %s | %s | %s |\n".formatted(category.code(), category.nameKo(), category.nameEn(),
							category.validFrom(), (category.validTo() != null) ? category.validTo().toString() : ""));
		}
		assertThat(Files.readString(Path.of("../docs/reference/categories.md")))
			.endsWith("|---|---|---|---|---|\n" + rows);
	}

}
