using System.Globalization;
using System.Text.Json.Nodes;
using BankHub.IntegrationTests.Api;
using BankHub.Simulators;

namespace BankHub.IntegrationTests.Proof;

/// <summary>One payment of a run: what is handed in, what its bank will do with it, and what became of it.</summary>
/// <param name="Key">Idempotency key, reference and end-to-end id in one: by it the banks' ledgers tell payments apart.</param>
/// <param name="Account">The creditor's account, which asks for the scenario.</param>
internal sealed record Order(string Key, Scenario Scenario, long Cents, string Account)
{
    /// <summary>The hub's id, once it answered 202.</summary>
    public Guid? Id { get; set; }

    /// <summary>How often it was handed in, the try under way among them.</summary>
    public int Tries { get; set; }

    public bool IsAch => Scenario.Bank == Scenarios.FirstCoast;

    public string End => Scenario.End.ToString();

    public JsonObject Body()
    {
        var body = new JsonObject
        {
            ["scheme"] = IsAch ? "ach-ppd" : "faster-payments",
            ["method"] = "creditTransfer",
            ["reference"] = Key,
            ["endToEndIdentification"] = Key,
            ["amount"] = new JsonObject
            {
                ["value"] = (Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture), ["currency"] = IsAch ? "USD" : "GBP",
            },
            ["requestedExecutionDate"] = Samples.Yesterday,
            ["debtor"] = new JsonObject { ["name"] = "Harbour Lights Trading" },
            ["debtorAccount"] = new JsonObject { ["bban"] = IsAch ? "1000200030" : "10000001" },
            ["creditor"] = new JsonObject { ["name"] = "Jane Roe" },
            ["creditorAccount"] = new JsonObject { ["bban"] = Account },
            ["creditorAgent"] = Agent(IsAch ? "USABA" : "GBDSC", IsAch ? "091000019" : "200051"),
        };
        if (!IsAch)
        {
            body["debtorAgent"] = Agent("GBDSC", "300000");
        }

        return body;
    }

    private static JsonObject Agent(string system, string member) => new()
    {
        ["clearingSystemMemberIdentification"] = new JsonObject { ["clearingSystem"] = system, ["memberIdentification"] = member },
    };
}
