<?php

declare(strict_types=1);

namespace MinwonHub;

/** What arrived cannot be believed. Nothing of it may be used, not even its error text. */
final class NotVerified extends \RuntimeException
{
}
