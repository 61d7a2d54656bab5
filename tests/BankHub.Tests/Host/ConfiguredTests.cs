using BankHub.Host.Composition;
using BankHub.Hub.Catalog;

namespace BankHub.Tests.Host;

public sealed class ConfiguredTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-start-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_hub_that_does_not_start_names_what_is_wrong_in_every_file()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "rest.json"), """
            {"id":"rest","adapter":"meridian-rest","settings":{"sortCode":"12-34-56"},"endpoints":{
              "api":{"address":"https://bank.example/","auth":"oauth2","protection":"none",
                "options":{"tokenPath":"/t","clientId":"c","clientSecret":"env:BANKHUB_NONE"}},
              "bookings":{"address":"http://bank.example/","auth":"oauth2","protection":"none",
                "options":{"tokenPath":"/t","clientId":"c","clientSecret":"env:PATH"}},
              "callbacks":{"protection":"hmac","options":{"signatureHeader":"X","callbackSecret":"file:/nowhere/secret","tolerance":"5"}}}}
            """);
        var options = new HubOptions
        {
            ConnectionsFolder = _folder.FullName,
            CallersFile = Path.Combine(_folder.FullName, "callers"),
            MasterKey = "env:BANKHUB_NONE",
        };

        var refused = await Assert.ThrowsAsync<CatalogException>(() => HubHost.StartAsync(options, CancellationToken.None));

        Assert.Equal(
        [
            "rest.json: $.settings.sortCode: setting-value", "rest.json: $.endpoints.api.options.clientSecret: option-secret-there",
            "rest.json: $.endpoints.bookings.address: address-http",
            "rest.json: $.endpoints.callbacks.options.callbackSecret: option-secret-there",
            "rest.json: $.endpoints.callbacks.options.tolerance: option-known", "callers: $: file",
        ], refused.Findings.Select(f => $"{Path.GetFileName(f.File)}: {f.Finding.Path}: {f.Finding.Rule}"));
    }
}
