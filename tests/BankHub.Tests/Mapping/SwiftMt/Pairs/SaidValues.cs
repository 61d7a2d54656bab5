using System.Collections;
using System.Text.Json;
using System.Text.RegularExpressions;
using BankHub.Core.Payments;
using BankHub.Mapping.Iso20022.Clearing;

namespace BankHub.Tests.Mapping.SwiftMt.Pairs;

/// <summary>A transfer as values by their paths. A head office's BIC has eleven characters (ISO 9362); a placeholder is no value.</summary>
internal static partial class SaidValues
{
    public static IReadOnlyDictionary<string, string> Of(InterbankTransfer transfer, Settlement? settlement)
    {
        var values = new Dictionary<string, string>();
        using var json = JsonDocument.Parse(PaymentWriter.Write(transfer.Payment));
        Walk("$", json.RootElement, values);
        Properties("data", transfer.Data, values);
        foreach (var part in values.Keys.Where(key => key.StartsWith("$.underlying.", StringComparison.Ordinal)).ToList())
        {
            values.Remove(part);
        }

        Properties("underlying", transfer.Payment.Underlying, values);
        Properties("settlement", settlement, values);
        return Lined(values.Where(value => value.Value.Length > 0 && value.Value != "NOTPROVIDED").ToDictionary());
    }

    /// <summary>
    /// The values with the street and the lines of each address as the words of one text: MT has lines, of which nothing says that one is
    /// a street.
    /// </summary>
    public static Dictionary<string, string> Lined(IReadOnlyDictionary<string, string> values)
    {
        var lined = new Dictionary<string, string>();
        foreach (var (path, value) in values.OrderByDescending(one => one.Key.EndsWith(".streetName", StringComparison.Ordinal))
            .ThenBy(one => one.Key, StringComparer.Ordinal))
        {
            var at = Line().Match(path);
            var key = at.Success ? $"{at.Groups[1].Value}.lines" : path;
            lined[key] = lined.TryGetValue(key, out var before) ? $"{before} {value}" : value;
        }

        return lined;
    }

    public static void Walk(string path, JsonElement value, Dictionary<string, string> values)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    Walk($"{path}.{property.Name}", property.Value, values);
                }

                break;
            case JsonValueKind.Array:
                foreach (var (i, item) in value.EnumerateArray().Index())
                {
                    Walk($"{path}[{i}]", item, values);
                }

                break;
            default:
                values[path] = path.EndsWith(".bic", StringComparison.Ordinal) ? Office(value.ToString()) : value.ToString();
                break;
        }
    }

    private static void Properties(string path, object? said, Dictionary<string, string> values)
    {
        foreach (var property in said?.GetType().GetProperties() ?? [])
        {
            var value = property.GetValue(said);
            if (value is ValueList<AgentCharge> charges)
            {
                foreach (var (i, charge) in charges.Index())
                {
                    values[$"{path}.Charges.Amount[{i}]"] = charge.Amount.ToString();
                    values[$"{path}.Charges.Agent[{i}]"] = Text(charge.Agent);
                }
            }
            else
            {
                values[$"{path}.{property.Name}"] = Text(value);
            }
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        Bic bic => Office(bic.Value),
        Agent agent => string.Join(' ', new[]
            { Text(agent.Bic), agent.ClearingSystemMemberIdentification?.MemberIdentification, agent.Name, Text(agent.PostalAddress) }
            .Select(part => part?.Replace("NOTPROVIDED", "", StringComparison.Ordinal).Trim()).Where(part => part is { Length: > 0 })),
        Account account => account.Number,
        Party party => $"{party.Name} {Text(party.PostalAddress)} {Text(party.Identification?.Bic)}",
        PostalAddress address => $"{address.StreetName}{Text(address.AddressLine)} {address.TownName} {address.Country}",
        InstructionForCreditorAgent instruction => $"{instruction.Code} {instruction.InstructionInformation}",
        RemittanceInformation remittance => $"{Text(remittance.Unstructured)} {remittance.Structured.Count}",
        IEnumerable list => string.Join(" | ", list.Cast<object>().Select(Text)),
        _ => value.ToString() ?? "",
    };

    [GeneratedRegex(@"^(.*\.postalAddress)\.(streetName|addressLine\[\d+\])$")]
    private static partial Regex Line();

    private static string Office(string bic) => bic.Length == 8 ? bic + "XXX" : bic;
}
