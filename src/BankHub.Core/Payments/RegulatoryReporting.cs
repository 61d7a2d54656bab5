namespace BankHub.Core.Payments;

/// <summary>What an authority wants to know about the payment, such as a balance-of-payments code.</summary>
public sealed record RegulatoryReporting
{
    /// <summary>Whose side reports; null when the authority's rules say it.</summary>
    public ReportingIndicator? Indicator { get; init; }

    /// <summary>Up to 140 characters.</summary>
    public string? AuthorityName { get; init; }

    public CountryCode? AuthorityCountry { get; init; }

    /// <summary>The country that the report is about.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The authority's code, up to 10 characters.</summary>
    public string? Code { get; init; }

    public Money? Amount { get; init; }

    /// <summary>Up to 35 characters each.</summary>
    public ValueList<string> Information { get; init; } = [];
}

/// <summary>Which side a regulatory report concerns (ISO 20022 RegulatoryReportingType1Code: CRED, DEBT, BOTH).</summary>
public enum ReportingIndicator
{
    Credit,
    Debit,
    Both,
}
