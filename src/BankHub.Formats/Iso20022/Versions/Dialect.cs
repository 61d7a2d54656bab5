namespace BankHub.Formats.Iso20022.Versions;

/// <summary>
/// The year of the ISO 20022 release whose shared components a message version uses: what a party, an agent or an account looks
/// like depends on nothing else. Later years only add, unless a component says otherwise.
/// </summary>
public enum Dialect
{
    /// <summary>`BIC`, `BICOrBEI`, no LEI, no UETR, addresses without building names (pain.001.001.03, camt.053.001.02).</summary>
    Year2009 = 9,

    /// <summary>`BICFI` and `AnyBIC` (camt.053.001.04).</summary>
    Year2013 = 13,

    /// <summary>Structured remittance with lines and garnishment (camt.053.001.06).</summary>
    Year2016 = 16,

    /// <summary>`LEI`, `UETR`, proxies, addresses with building, floor and room (pacs.008.001.08: CBPR+, SEPA since 2023).</summary>
    Year2019 = 19,

    /// <summary>External codes for instructions to agents, mandates in credit transfers (pacs.004.001.10).</summary>
    Year2020 = 20,

    /// <summary>Accounts known by a proxy alone, tax years (pacs.008.001.10).</summary>
    Year2021 = 21,

    /// <summary>References of returns in investigations (camt.111.001.03).</summary>
    Year2022 = 22,

    /// <summary>Addresses with care-of and unit number, longer town names (pacs.008.001.12).</summary>
    Year2023 = 23,
}
