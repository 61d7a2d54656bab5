using BankHub.Core.Ports;
using BankHub.Hub.Audit;
using BankHub.IntegrationTests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace BankHub.IntegrationTests.Audit;

/// <summary>What intake stores under the real key ring verifies.</summary>
public sealed class ApiHistoryTests(HubFixture hub) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task What_the_api_took_in_verifies_and_a_changed_amount_is_named()
    {
        var client = hub.Client(TestKeys.Core);
        var id = await Samples.SubmitAsync(client, 1);
        Assert.Empty(await FaultsAsync());

        await using var change = hub.Source.CreateCommand("update payment set amount = amount + 0.01");
        await change.ExecuteNonQueryAsync();
        Assert.Equal($"payment {id}: not what its sealed document says: amount", Assert.Single(await FaultsAsync()).ToString());
    }

    private async Task<List<Fault>> FaultsAsync()
    {
        var faults = new List<Fault>();
        var cipher = hub.Hub.Services.GetRequiredService<ICipher>();
        await foreach (var fault in new Verification(hub.Source, cipher, new Dictionary<long, string>()).FaultsAsync(default))
        {
            faults.Add(fault);
        }

        return faults;
    }
}
