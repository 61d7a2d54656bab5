using BankHub.Formats.SwiftMt.Envelope;
using BankHub.Formats.SwiftMt.Messages;

namespace BankHub.Formats.SwiftMt;

public sealed partial class MtMessage
{
    private static readonly uint Tag121 = Fields.MtTag.Pack("121");
    private static readonly uint Tag108 = Fields.MtTag.Pack("108");
    private static readonly uint Tag119 = Fields.MtTag.Pack("119");
    private static readonly uint Tag451 = Fields.MtTag.Pack("451");

    /// <summary>Block 1; empty if there is none.</summary>
    public BasicHeader Basic => new(Slice(Block1));

    /// <summary>Block 2; empty if there is none.</summary>
    public ApplicationHeader Application => new(Slice(Block2));

    /// <summary>Three digits; of a bare text what its heading or its fields say; empty if nothing does.</summary>
    public string Type => BareType.Text(TypeText);

    /// <summary>Whether the structure of its type is known here, and was checked if checks were asked for.</summary>
    public bool IsDescribed => MessageTable.Find(TypeText, ValidationFlag) is not null;

    internal ReadOnlySpan<byte> TypeText => IsBare ? BareType.Of(this) : Application.Type;

    /// <summary>The terminal that sent it; empty if that is not said.</summary>
    public ReadOnlySpan<byte> Sender => Application.IsOutput ? Application.Terminal : Basic.Terminal;

    /// <summary>The terminal that it is for; empty if that is not said.</summary>
    public ReadOnlySpan<byte> Receiver => Application.IsOutput ? Basic.Terminal : Application.Terminal;

    /// <summary>Field 121 of block 3; empty if there is none.</summary>
    public ReadOnlySpan<byte> Uetr => UserHeader.Find(Tag121).Value;

    /// <summary>Field 108 of block 3, the sender's own reference; empty if there is none.</summary>
    public ReadOnlySpan<byte> Mur => UserHeader.Find(Tag108).Value;

    /// <summary>Field 119 of block 3: STP, REMIT, COV; empty if there is none.</summary>
    public ReadOnlySpan<byte> ValidationFlag => UserHeader.Find(Tag119).Value;

    /// <summary>Whether it is the network's answer to a message (service 21), which often comes with a copy of it.</summary>
    public bool IsAcknowledgement => Basic.ServiceId.SequenceEqual("21"u8);

    /// <summary>Of an answer whether the message was accepted; null if it is no answer or says neither.</summary>
    public bool? IsAccepted => !IsAcknowledgement ? null : Text.Find(Tag451).Value switch
    {
        [(byte)'0'] => true,
        [(byte)'1'] => false,
        _ => null,
    };

    /// <summary>Of a refusal the network's error code; empty if there is none.</summary>
    public ReadOnlySpan<byte> ErrorCode => Text.Find("405").Value;

    private ReadOnlySpan<byte> Slice(Notation.Part part) => part.Start < 0 ? default : Bytes.Slice(part.Start, part.Length);
}
