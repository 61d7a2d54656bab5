namespace BankHub.Formats.Nacha.Values;

/// <summary>What an entry is for, as its addenda tell.</summary>
public enum EntryCategory
{
    /// <summary>An entry on its way to the receiver, a prenotification too.</summary>
    Forward,

    /// <summary>An entry that comes back.</summary>
    Return,

    /// <summary>A return that the originating institution does not accept.</summary>
    DishonoredReturn,

    /// <summary>A dishonoured return that the receiving institution does not accept.</summary>
    ContestedReturn,

    /// <summary>A notification of change.</summary>
    Change,

    /// <summary>A notification of change that is refused.</summary>
    RefusedChange,
}
