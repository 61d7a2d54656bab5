using System.Globalization;
using System.Text.Json.Nodes;

namespace BankHub.Cli.Demo;

/// <summary>Writes a canonical payment the way a client of the public API would: as plain JSON.</summary>
internal static class CanonicalBody
{
    public static JsonObject Of(
        string reference, string scheme, string currency, long cents, bool isDebit, DateOnly day, Side own, Side other)
    {
        var (debtor, creditor) = isDebit ? (other, own) : (own, other);
        var body = new JsonObject
        {
            ["scheme"] = scheme,
            ["method"] = isDebit ? "directDebit" : "creditTransfer",
            ["reference"] = reference,
            ["endToEndIdentification"] = reference,
            ["amount"] = new JsonObject { ["value"] = Decimal(cents), ["currency"] = currency },
            ["requestedExecutionDate"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["debtor"] = new JsonObject { ["name"] = debtor.Name },
            ["debtorAccount"] = Account(debtor),
            ["creditor"] = new JsonObject { ["name"] = creditor.Name },
            ["creditorAccount"] = Account(creditor),
            ["remittanceInformation"] = new JsonObject { ["unstructured"] = new JsonArray($"Invoice {reference}") },
        };
        AddAgent(body, "debtorAgent", debtor);
        AddAgent(body, "creditorAgent", creditor);
        return body;
    }

    public static string Decimal(long cents) => (cents / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private static JsonObject Account(Side side) => new() { [side.IsIban ? "iban" : "bban"] = side.Account };

    private static void AddAgent(JsonObject body, string name, Side side)
    {
        if (side.Bic is not null)
        {
            body[name] = new JsonObject { ["bic"] = side.Bic };
        }
        else if (side.Clearing is not null)
        {
            body[name] = new JsonObject
            {
                ["clearingSystemMemberIdentification"] =
                    new JsonObject { ["clearingSystem"] = side.Clearing, ["memberIdentification"] = side.Member },
            };
        }
    }
}
