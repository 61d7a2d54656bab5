namespace BankHub.Formats.Nacha.Codes;

/// <summary>The three kinds of return, which travel in opposite directions.</summary>
public enum ReturnKind
{
    /// <summary>From the receiving to the originating institution.</summary>
    Return,

    /// <summary>From the originating to the receiving institution.</summary>
    Dishonored,

    /// <summary>Back from the receiving to the originating institution.</summary>
    Contested,
}
