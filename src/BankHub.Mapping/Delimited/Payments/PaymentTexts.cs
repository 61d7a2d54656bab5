using System.Text.Json;
using BankHub.Core.Adapters.Layouts;
using BankHub.Core.Payments;

namespace BankHub.Mapping.Delimited.Payments;

/// <summary>What a payment says, by the roles of columns.</summary>
internal sealed class PaymentTexts(Payment payment)
{
    private readonly JsonElement _json = JsonDocument.Parse(PaymentWriter.Write(payment)).RootElement;

    public Payment Payment => payment;

    /// <summary>The text of a role; of the lines of remittance that of a number. Null where the payment does not say it.</summary>
    public string? Of(LayoutRole role, int line)
    {
        if (role == LayoutRole.ClearingSystem)
        {
            return PaymentPaths.Roles.Where(PaymentPaths.IsMember)
                .Select(one => At(PaymentPaths.SystemOf(PaymentPaths.Of(one, 0)!))).FirstOrDefault(text => text is not null);
        }

        var path = PaymentPaths.Of(role, line);
        return path is null ? null
            : !PaymentPaths.IsAccount(role) ? At(path)
            : At($"{path}.iban") ?? At($"{path}.bban") ?? At($"{path}.other.identification");
    }

    private string? At(string path)
    {
        var here = _json;
        foreach (var step in path.Split('.'))
        {
            if (here.ValueKind == JsonValueKind.Array && int.TryParse(step, out var index) && index < here.GetArrayLength())
            {
                here = here[index];
            }
            else if (here.ValueKind != JsonValueKind.Object || !here.TryGetProperty(step, out here))
            {
                return null;
            }
        }

        return here.ValueKind == JsonValueKind.String ? here.GetString() : null;
    }
}
