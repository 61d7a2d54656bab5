using BankHub.Core.Adapters;
using BankHub.Core.Findings;
using BankHub.Core.Payments;
using BankHub.Hub.Catalog;

namespace BankHub.Hub.Routing;

/// <summary>Why a product of a connection cannot take a payment: every reason, by the path of the field that stands against it.</summary>
internal static class RouteRules
{
    /// <summary>Dates further ahead are more likely mistakes than plans.</summary>
    private const int MaxDaysAhead = 400;

    /// <summary>Longer than any weekend with holidays: a date further back is a mistake, or an order that nobody wants any more.</summary>
    private const int MaxDaysPast = 10;

    public static IEnumerable<(string Path, Rule Rule)> Against(Payment payment, Bank bank, Product product, DateOnly today)
    {
        if (product.Scheme != payment.Scheme.Value)
            yield return ("$.scheme", Scheme);
        if (!product.Methods.Contains(payment.Method == PaymentMethod.CreditTransfer ? "creditTransfer" : "directDebit"))
            yield return ("$.method", Method);
        if (!product.Currencies.Contains(payment.Amount.Currency.Value))
            yield return ("$.amount.currency", Currency);
        if (product.Countries.Count > 0 && CountryOf(payment) is { } country && !product.Countries.Contains(country))
            yield return ($"$.{(payment.Method == PaymentMethod.CreditTransfer ? "creditor" : "debtor")}Account", Country);
        if (payment.Amount.Value > product.MaxAmount)
            yield return ("$.amount", Amount);
        if (bank.Connection.Accounts.Count > 0 && !bank.Connection.Accounts.Contains(payment.OwnAccount.Number))
            yield return ($"$.{(payment.Method == PaymentMethod.CreditTransfer ? "debtor" : "creditor")}Account", Account);
        if (payment.Connection is { } wish && wish != bank.Connection.Id)
            yield return ("$.connection", Wish);
        if (payment.RequestedExecutionDate > today.AddDays(MaxDaysAhead))
            yield return ("$.requestedExecutionDate", TooFar);
        if (payment.RequestedExecutionDate < today.AddDays(-MaxDaysPast))
            yield return ("$.requestedExecutionDate", TooOld);
    }

    /// <summary>The country of the counterparty's account, as far as it tells one; a BBAN alone does not.</summary>
    private static string? CountryOf(Payment payment) =>
        payment.CounterpartyAccount.Iban?.Country ?? (payment.CounterpartyAgent?.Bic is { } bic ? bic.Value[4..6] : null);

    public static readonly Rule None = new("no-route", "No connection is configured.");
    public static readonly Rule Unknown = new("route-connection", "There is no connection of that id.");
    private static readonly Rule Scheme = new("route-scheme", "The product does not carry this scheme.");
    private static readonly Rule Method = new("route-method", "The product does not carry this method.");
    private static readonly Rule Currency = new("route-currency", "The product does not carry this currency.");
    private static readonly Rule Country = new("route-country", "The product does not reach the country of the counterparty's account.");
    private static readonly Rule Amount = new("route-amount", "The amount is larger than the product takes.");
    private static readonly Rule Account = new("route-account", "The connection does not pay from or into this account.");
    private static readonly Rule Wish = new("route-connection", "The payment wishes for another connection.");
    private static readonly Rule TooFar = new("route-date", "The requested date is more than 400 days ahead.");
    private static readonly Rule TooOld = new("route-date-passed", "The requested date passed more than 10 days ago.");
}
