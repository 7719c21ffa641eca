<?php

declare(strict_types=1);

namespace MinwonHub;

/** A delivery is in order, but this program cannot do what it asks; the message is the code for the integration centre. */
final class CannotDo extends \RuntimeException
{
}
