using System.Security.Cryptography;
using BankHub.IntegrationTests.AtRest;
using BankHub.Keys.Named;
using Microsoft.Extensions.DependencyInjection;

namespace BankHub.IntegrationTests.Keys;

/// <summary>A token that is away while the file of keys changes.</summary>
[Collection(TokenCollection.Name)]
public sealed class KeysRefreshTokenTests(KeysRefreshTests.KeyedHub hub) : IClassFixture<KeysRefreshTests.KeyedHub>
{
    [Fact]
    public async Task Keys_of_a_token_that_was_away_are_read_when_it_is_back_and_one_alarm_was_raised()
    {
        using var rsa = RSA.Create(2048);
        var token = new SoftToken();
        token.Import(rsa, "key", "01");
        var (uri, pin) = (token.Uri("key"), token.PinReference);
        using (SoftToken.Away())
        {
            hub.WriteText($$"""{"keys":[{"name":"seal","uses":["sign"],"provider":"pkcs11","uri":"{{uri}}","pin":"{{pin}}"}]}""");
            await RotatingHub.UntilAsync(async () => await AlarmsAsync() == 1, "the alarm");
            await Task.Delay(500);
            Assert.Equal(1, await AlarmsAsync());
        }

        var keys = hub.Hub.Services.GetRequiredService<NamedKeys>();
        await RotatingHub.UntilAsync(() => Task.FromResult(keys.All("seal", KeyUse.Sign).Count == 1), "the key is there");
    }

    private Task<long> AlarmsAsync() => hub.CountAsync("select count(*) from alarm where rule = 'keys-file'");
}
