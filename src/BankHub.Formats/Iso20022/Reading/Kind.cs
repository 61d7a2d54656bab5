using System.Reflection.Emit;
using BankHub.Formats.Iso20022.Definition;

namespace BankHub.Formats.Iso20022.Reading;

/// <summary>
/// How components of one type are made and described to the reading side. In generic code, which all classes share, both `new T()` and
/// the call of a generic method ask the runtime each time what is meant, and a sixth of the time of reading went there; so a type that
/// comes often gets two small methods of its own.
/// </summary>
internal sealed class Kind
{
    /// <summary>Describes a component whose type is not known beforehand.</summary>
    public static readonly Describing Any = static (IComponent component, ref ReadingSide side) => component.Describe(ref side);

    /// <summary>So many are made before it pays: making the methods takes a millisecond, as long as some thousand components.</summary>
    private const int Often = 1000;

    private readonly Type _type;
    private Func<IComponent> _make;
    private int _made;

    private Kind(Type type, Func<IComponent> make) => (_type, _make, Describe) = (type, make, Any);

    public delegate void Describing(IComponent component, ref ReadingSide side);

    public Describing Describe { get; private set; }

    public static Kind Of<T>()
        where T : class, IComponent, new() => Known<T>.Kind;

    public IComponent Make()
    {
        // Threads that count at once make the methods later, or twice: all of them do the same.
        if (_made < Often && unchecked(++_made) == Often)
            (_make, Describe) = (Maker(), Describer());
        return _make();
    }

    private Func<IComponent> Maker()
    {
        var method = new DynamicMethod($"New{_type.Name}", typeof(IComponent), [], _type.Module, skipVisibility: true);
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Newobj, _type.GetConstructor([])!);
        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<Func<IComponent>>();
    }

    private Describing Describer()
    {
        var described = _type.GetInterfaceMap(typeof(IComponent)).TargetMethods[0].MakeGenericMethod(typeof(ReadingSide));
        Type[] takes = [typeof(IComponent), typeof(ReadingSide).MakeByRefType()];
        var method = new DynamicMethod($"Describe{_type.Name}", typeof(void), takes, _type.Module, skipVisibility: true);
        var code = method.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Castclass, _type);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Call, described);
        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<Describing>();
    }

    private static class Known<T>
        where T : class, IComponent, new()
    {
        public static readonly Kind Kind = new(typeof(T), static () => new T());
    }
}
