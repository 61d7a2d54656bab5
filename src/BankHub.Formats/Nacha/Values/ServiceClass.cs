namespace BankHub.Formats.Nacha.Values;

/// <summary>Which kinds of entries a batch holds (Nacha Operating Rules, Appendix Three, "Service Class Code").</summary>
public static class ServiceClass
{
    /// <summary>Credits and debits.</summary>
    public const int Mixed = 200;

    /// <summary>Credits only.</summary>
    public const int Credits = 220;

    /// <summary>Debits only.</summary>
    public const int Debits = 225;

    /// <summary>Automated accounting advices.</summary>
    public const int Advices = 280;

    /// <summary>The narrowest class for what a batch holds.</summary>
    public static int For(bool credits, bool debits) => credits == debits ? Mixed : credits ? Credits : Debits;
}
