using System.Text;

namespace BankHub.Tests.Catalog;

/// <summary>Configuration files in which every property occurs.</summary>
internal static class Documents
{
    public const string Manifest = """
        {"id":"test-bank","name":"Test Bank","contract":1,"timeZone":"Europe/London","calendar":"uk",
         "products":[{"id":"now","scheme":"faster-payments","methods":["creditTransfer"],"currencies":["GBP"],"countries":["GB"],
           "maxAmount":"1000.00","maxBatch":1,"endpoint":"api","groupBy":["debtorAccount"],"calendar":"target",
           "windows":[{"name":"day","opens":"08:00","closes":"17:00:30","sealAt":"16:30"}],
           "valueDays":1,"whenLate":"redate","fee":"0.20","rules":{"sets":["sepa-ct"],"without":["sepa-address"]},
           "finality":[{"methods":["creditTransfer"],"basis":"irrevocable","days":0,"count":"calendarDays","source":"Scheme rules"}]}],
         "endpoints":[
           {"id":"api","channel":"http","role":"send","path":"/v1","idempotent":"P1D","parallel":4,"timeout":"PT10S",
            "takenFor":"PT1M","macOfBody":true,
            "auth":["oauth2"],"protections":["none","hmac"],
            "answers":[{"status":"200-299","meaning":"decode","bodyDecides":true},
              {"status":"429","meaning":"notProcessed","effect":"execute"}]},
           {"id":"news","channel":"sftp","role":"pickUp","path":"/out","pattern":"*.txt","pollEvery":"PT1M30S","ready":"stable",
            "checksSchema":true,"rules":{"sets":["cbpr-plus"],"without":["cbpr-uetr"]}}],
         "settings":{"clientName":{"what":"The name in the contract","required":true,"pattern":"[A-Z][a-z]{1,9}"}},
         "acknowledgements":[{"of":"settled","within":"P2DT4H"}],
         "inquiry":{"delays":["PT5S","PT30S"],"absentAfter":"PT5S","shutsOut":true}}
        """;

    public const string Mapping = """
        {"source":"Test Bank's guide","extends":["iso-reasons"],"constants":{"version":"1"},
         "codes":{"status":{"OK":"Accepted","":"Doubt"}},"limits":{"name":{"maxLength":70,"charset":"sepa"}},
         "layouts":{"export":{"use":"statement","covers":"whole-days","source":"Seen","encoding":"windows-1252",
           "delimiter":";","width":9,"quote":"'",
           "escape":"^","lineBreaks":true,"lineEnd":"lf","header":true,"otherColumns":true,"dates":["dd.MM.yy"],
           "numbers":{"decimal":",","thousands":".","implied":2,"sign":"trailing","symbol":"kr"},"amounts":"negative-is-debit",
           "negativeDebits":true,"newestFirst":true,"kind":"intraday","formulas":"refuse","constants":{"currency":"EUR"},
           "preamble":[{"fields":[{"text":"Account"},{"index":2,"role":"account"}],"optional":true}],
           "columns":[{"name":"Amount","index":1,"from":2,"length":3,"role":"amount","prefix":"a","suffix":"b","words":{"C":"credit"},
             "dates":["yyyyMMdd"],"numbers":{"sign":"none"},"required":true,"unique":true,"maxLength":35,"charset":"digits","align":"right",
             "pad":"0"}],
           "footer":[{"fields":[{"text":"T"}]}]}}}
        """;

    public const string Connection = """
        {"id":"test-main","adapter":"test-bank","settings":{"clientName":"Acme"},
         "endpoints":{"api":{"address":"https://127.0.0.1:1/v1","options":{"clientSecret":"env:TEST_SECRET"},
                      "auth":"oauth2","protection":"hmac"},
                      "news":{"address":"sftp://acme@127.0.0.1:2/"}},
         "accounts":["10000001"],"credits":["core"],"holdDuplicates":false,"gather":"PT2S"}
        """;

    public const string Keys = """
        {"$schema":"keys","keys":[
          {"name":"castellan-sign","id":"k1","uses":["sign","tls"],"validFrom":"2026-01-01T00:00:00Z","validUntil":"2027-01-01T00:00:00Z",
           "provider":"pem","key":"file:/k/key.pem","certificate":"file:/k/cert.pem","passphrase":"env:PASS"},
          {"name":"castellan-tls","uses":["tls"],"provider":"pfx","file":"file:/k/tls.pfx","passphrase":"env:PASS"},
          {"name":"meridian-hmac","id":"h1","uses":["mac"],"provider":"secret","secret":"env:MAC","encoding":"base64"},
          {"name":"nordbank-ssh","uses":["ssh"],"provider":"openssh","key":"file:/k/id","certificate":"file:/k/id-cert.pub",
           "passphrase":"env:PASS"},
          {"name":"hsm-a","uses":["sign"],"provider":"pkcs11","uri":"pkcs11:token=T;object=k?module-path=/l.so","pin":"env:PIN",
           "certificate":"file:/k/c.pem"},
          {"name":"hsm-b","uses":["sign"],"provider":"pkcs11","library":"/l.so","token":"T","object":"k","pin":"env:PIN"},
          {"name":"hsm-c","uses":["sign"],"provider":"pkcs11","library":"/l.so","token":"T","objectId":"0a","pin":"env:PIN"},
          {"name":"nordbank-pgp","uses":["encrypt","verify"],"provider":"openpgp","key":"file:/k/pgp.asc","passphrase":"env:PASS"}]}
        """;

    public static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
