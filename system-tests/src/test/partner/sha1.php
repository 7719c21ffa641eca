<?php

// Pings with a signer that is the guide's but for its algorithm: rsa-sha1.
$examples = __DIR__ . '/../../../../docs/examples/php/src';
eval(substr(str_replace(
    ['2001/04/xmldsig-more#rsa-sha256', 'OPENSSL_ALGO_SHA256'],
    ['2000/09/xmldsig#rsa-sha1', 'OPENSSL_ALGO_SHA1'],
    file_get_contents("$examples/Signer.php"),
), 5));

require "$examples/cli.php";

MinwonHub\run($argv, '<directory>', 1, function (string $directory): void {
    $partner = MinwonHub\Partner::open($directory);
    $partner->service('complaint-exchange')->Ping(['messageHeader' => $partner->requestHeader()]);
});
