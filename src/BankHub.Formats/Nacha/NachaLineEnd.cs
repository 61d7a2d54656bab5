namespace BankHub.Formats.Nacha;

/// <summary>What stands between records.</summary>
public enum NachaLineEnd
{
    /// <summary>Nothing: records follow each other directly.</summary>
    None,

    /// <summary>Line feed.</summary>
    Lf,

    /// <summary>Carriage return and line feed.</summary>
    CrLf,

    /// <summary>Carriage return.</summary>
    Cr,
}
