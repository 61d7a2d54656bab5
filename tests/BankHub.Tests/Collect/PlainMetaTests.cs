using BankHub.Core.Wire;
using BankHub.Hub.Collect;

namespace BankHub.Tests.Collect;

/// <summary>No secret of a bank's message reaches a plain column.</summary>
public sealed class PlainMetaTests
{
    [Theory]
    [InlineData("Set-Cookie", false)]
    [InlineData("authorization", false)]
    [InlineData("WWW-Authenticate", false)]
    [InlineData("X-Access-Token", false)]
    [InlineData("X-JWS-Signature", false)]
    [InlineData("X-Api-Key", false)]
    [InlineData("Location", true)]
    [InlineData("X-Request-ID", true)]
    public void A_header_is_kept_unless_it_authenticates(string name, bool kept) =>
        Assert.Equal(kept, PlainMeta.Headers([new Header(name, "v")]).Count == 1);

    [Theory]
    [InlineData("", "")]
    [InlineData("?token=abc&id=7", "?token=****&id=7")]
    [InlineData("id=7&access_token=a=b", "id=7&access_token=****")]
    [InlineData("iban=GB33BUKB20201555555555", "iban=****5555")]
    [InlineData("account=12345678", "account=****5678")]
    public void A_query_shows_neither_secrets_nor_accounts(string query, string plain) => Assert.Equal(plain, PlainMeta.Query(query));
}
