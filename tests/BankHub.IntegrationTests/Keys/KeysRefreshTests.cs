using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using BankHub.Host.Composition;
using BankHub.IntegrationTests.Api;
using BankHub.IntegrationTests.AtRest;
using BankHub.Keys.Named;
using Microsoft.Extensions.DependencyInjection;

namespace BankHub.IntegrationTests.Keys;

/// <summary>A file of keys that changes while the hub runs: all of it takes effect or none, and ends are told ahead.</summary>
public sealed class KeysRefreshTests(KeysRefreshTests.KeyedHub hub) : IClassFixture<KeysRefreshTests.KeyedHub>
{
    private const string Canary = "canary-secret-4711";

    private NamedKeys Keys => hub.Hub.Services.GetRequiredService<NamedKeys>();

    [Fact]
    public async Task A_key_that_is_added_takes_over_and_a_broken_file_leaves_it_and_raises_an_alarm()
    {
        hub.Write(Key("a", 300));
        await RotatingHub.UntilAsync(() => IsAsync("a"), "a is there");
        hub.Write(Key("a", 300), Key("b", 400));
        await RotatingHub.UntilAsync(() => IsAsync("b"), "b is there");

        hub.WriteText($$"""{"keys":[{"name":"bank","secret":"{{Canary}}"}]}""");
        await RotatingHub.UntilAsync(
            async () => await hub.CountAsync("select count(*) from alarm where rule = 'keys-file'") == 1, "the alarm");
        Assert.Equal("b", Keys.Current("bank", KeyUse.Mac).Id);
        Assert.Equal(0, await hub.CountAsync($"select count(*) from alarm a where a::text like '%{Canary}%'"));

        hub.Write(Key("c", 500));
        await RotatingHub.UntilAsync(() => IsAsync("c"), "c is there");
        Assert.Equal(1, await hub.CountAsync("select count(*) from alarm where rule = 'keys-file'"));
    }

    [Theory]
    [InlineData(29, false, "warning")]
    [InlineData(6, false, "high")]
    [InlineData(0.5, false, "highest")]
    [InlineData(6, true, "notice")]
    public async Task An_end_is_told_ahead_once_and_quietly_where_another_key_follows(double days, bool isFollowed, string severity)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"ends-{days}-{isFollowed}");
        hub.Write([Key(id, days), .. isFollowed ? [Key("after", 300)] : Array.Empty<JsonObject>()]);
        var sql = $"select count(*) from alarm where rule = 'key-ends' and severity = '{severity}' and text like 'Key {id} of bank ends %'";
        await RotatingHub.UntilAsync(async () => await hub.CountAsync(sql) == 1, $"{severity} for {days} days");
        await Task.Delay(300);
        Assert.Equal(1, await hub.CountAsync($"select count(*) from alarm where rule = 'key-ends' and text like 'Key {id} %'"));
    }

    [Fact]
    public async Task A_certificate_that_ends_before_its_key_is_told_ahead_too()
    {
        hub.Write(new JsonObject
        {
            ["name"] = "signer",
            ["id"] = "early",
            ["uses"] = new JsonArray("verify"),
            ["provider"] = "pem",
            ["key"] = hub.Certificate(days: 6),
            ["validUntil"] = Time(300),
        });
        var sql = "select count(*) from alarm where rule = 'key-ends' and severity = 'high' "
            + "and text like 'The certificate of key early of signer ends %'";
        await RotatingHub.UntilAsync(async () => await hub.CountAsync(sql) == 1, "the certificate's end");
    }

    private Task<bool> IsAsync(string id) => Task.FromResult(Keys.All("bank", KeyUse.Mac) is [var newest, ..] && newest.Id == id);

    private JsonObject Key(string id, double days) => new()
    {
        ["name"] = "bank",
        ["id"] = id,
        ["uses"] = new JsonArray("mac"),
        ["provider"] = "secret",
        ["secret"] = hub.Secret,
        ["validFrom"] = Time(-1000 + days),
        ["validUntil"] = Time(days),
    };

    private static string Time(double days) =>
        DateTime.UtcNow.AddDays(days).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A hub with a file of keys that it looks at often.</summary>
    public sealed class KeyedHub : HubFixture
    {
        private string File => Path.Combine(Folder, "keys.json");

        public string Secret => $"file:{Path.Combine(Folder, "mac")}";

        public string Certificate(int days)
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var now = TimeProvider.System.GetUtcNow();
            using var certificate = new CertificateRequest("CN=signer", key, HashAlgorithmName.SHA256)
                .CreateSelfSigned(now.AddDays(-1), now.AddDays(days));
            var path = Path.Combine(Folder, "signer.pem");
            System.IO.File.WriteAllText(path, certificate.ExportCertificatePem());
            return $"file:{path}";
        }

        public void Write(params JsonObject[] keys) => WriteText(new JsonObject { ["keys"] = new JsonArray([.. keys]) }.ToJsonString());

        public void WriteText(string text)
        {
            System.IO.File.WriteAllText(File + ".new", text);
            System.IO.File.Move(File + ".new", File, overwrite: true);
        }

        protected override void WriteMore()
        {
            System.IO.File.WriteAllText(Path.Combine(Folder, "mac"), "a secret of more than 14 bytes");
            Write();
        }

        protected override HubOptions Change(HubOptions options) =>
            options with { KeysFile = File, KeysEvery = TimeSpan.FromMilliseconds(100) };
    }
}
