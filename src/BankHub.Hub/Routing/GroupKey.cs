using System.Text;
using BankHub.Core.Adapters;
using BankHub.Core.Payments;
using BankHub.Core.Ports;

namespace BankHub.Hub.Routing;

/// <summary>What payments in one message must share, as 16 hexadecimal digits; keyed, so that no account can be guessed from it.</summary>
public static class GroupKey
{
    private const int Length = 16;

    public static string Of(ICipher cipher, Product product, Payment payment, DateOnly valueDate)
    {
        // A length before each part keeps ("a", "bc") and ("ab", "c") apart.
        var text = new StringBuilder("group\n").Append(product.Id);
        foreach (var field in product.GroupBy)
        {
            var part = Part(field, payment, valueDate);
            text.Append('|').Append(field).Append(':').Append(part.Length).Append(':').Append(part);
        }

        return Convert.ToHexStringLower(cipher.KeyedHash(Encoding.UTF8.GetBytes(text.ToString())))[..Length];
    }

    private static string Part(string field, Payment payment, DateOnly valueDate) => field switch
    {
        GroupField.DebtorAccount => payment.DebtorAccount.Number,
        GroupField.CreditorAccount => payment.CreditorAccount.Number,
        GroupField.OwnAccount => payment.OwnAccount.Number,
        // The day that the bank will be asked for: two passed dates are both as soon as possible.
        GroupField.RequestedExecutionDate => valueDate.ToString("yyyy-MM-dd"),
        GroupField.Method => payment.Method.ToString(),
        GroupField.Currency => payment.Amount.Currency.Value,
        GroupField.CategoryPurpose => payment.CategoryPurpose ?? "",
        _ => throw new ArgumentException($"The catalog let pass a product grouped by {field}.", nameof(field)),
    };
}
