using System.Collections;
using System.ComponentModel.DataAnnotations;

namespace Poet.OrderTypes.Sdk.Conditions;

/// <summary>
/// Annotations of a field as typed questions. A "no" is never the last word: the annotation itself is asked then. So a "yes" must be right, and a "no" may be too strict.
/// </summary>
internal static class FieldRules
{
    public static Func<T, bool>[] Of<T>(ValidationAttribute[] annotations) => [.. Ids<T>(), .. annotations.Select(Rule<T>)];

    // an empty id is none that somebody chose
    private static IEnumerable<Func<T, bool>> Ids<T>()
    {
        if (typeof(T) == typeof(Guid))
            yield return As<T, Guid>(id => id != Guid.Empty);
        else if (typeof(T) == typeof(Guid?))
            yield return As<T, Guid?>(id => id != Guid.Empty);
        else if (typeof(IEnumerable<Guid>).IsAssignableFrom(typeof(T)))
            yield return value => value is IReadOnlyList<Guid> ids ? !AnyEmpty(ids) : !((IEnumerable<Guid>)value!).Contains(Guid.Empty);
    }

    private static bool AnyEmpty(IReadOnlyList<Guid> ids)
    {
        for (var i = 0; i < ids.Count; i++)
            if (ids[i] == Guid.Empty)
                return true;
        return false;
    }

    // derived annotations may decide otherwise, so only the plain ones are known
    private static Func<T, bool> Rule<T>(ValidationAttribute annotation)
    {
        if (annotation.GetType() == typeof(RangeAttribute) && annotation is RangeAttribute { MinimumIsExclusive: false, MaximumIsExclusive: false } range && Bound(range.Minimum) is { } least && Bound(range.Maximum) is { } most
            && InRange<T>(least, most) is { } inRange)
            return inRange;
        if (typeof(T) == typeof(string) && annotation.GetType() == typeof(StringLengthAttribute) && annotation is StringLengthAttribute length)
            return As<T, string>(text => text.Length >= length.MinimumLength && text.Length <= length.MaximumLength);
        var isList = typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(IReadOnlyList<>);
        if (isList && annotation.GetType() == typeof(MinLengthAttribute) && annotation is MinLengthAttribute fewest)
            return value => value is ICollection items && items.Count >= fewest.Length;
        if (isList && annotation.GetType() == typeof(MaxLengthAttribute) && annotation is MaxLengthAttribute { Length: > 0 } longest)
            return value => value is ICollection items && items.Count <= longest.Length;
        return value => annotation.IsValid(value);
    }

    private static double? Bound(object bound) => bound switch { int whole => whole, double number => number, _ => null };

    // to round a number, as the annotation may, never takes it out of bounds that hold it; bounds of another type than the value are rounded to it there
    private static Func<T, bool>? InRange<T>(double least, double most)
    {
        if (typeof(T) == typeof(int))
            return As<T, int>(n => n >= least && n <= most);
        if (typeof(T) == typeof(int?))
            return As<T, int?>(n => n is null || n >= least && n <= most);
        if (typeof(T) == typeof(decimal))
            return As<T, decimal>(n => (double)n >= least && (double)n <= most);
        if (typeof(T) == typeof(decimal?))
            return As<T, decimal?>(n => n is null || (double)n >= least && (double)n <= most);
        return null;
    }

    private static Func<T, bool> As<T, TSame>(Func<TSame, bool> rule) => (Func<T, bool>)(object)rule;
}
