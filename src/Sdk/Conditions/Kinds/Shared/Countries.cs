using System.Collections.Frozen;

namespace Poet.OrderTypes.Sdk.Conditions.Kinds;

/// <summary>Countries and territories by their two letters (ISO 3166-1), named as orders print them. Which of them are states is not decided here.</summary>
internal static class Countries
{
    /// <summary>The two letters of the United Kingdom; the Channel Islands and the Isle of Man lie outside it.</summary>
    public const string UnitedKingdom = "GB";

    private const string All = """
        AD Andorra;AE the United Arab Emirates;AF Afghanistan;AG Antigua and Barbuda;AI Anguilla;AL Albania;AM Armenia;AO Angola;AQ Antarctica;AR Argentina;
        AS American Samoa;AT Austria;AU Australia;AW Aruba;AX the Åland Islands;AZ Azerbaijan;BA Bosnia and Herzegovina;BB Barbados;BD Bangladesh;BE Belgium;
        BF Burkina Faso;BG Bulgaria;BH Bahrain;BI Burundi;BJ Benin;BL St Barthélemy;BM Bermuda;BN Brunei;BO Bolivia;BQ Bonaire, Sint Eustatius and Saba;
        BR Brazil;BS the Bahamas;BT Bhutan;BV Bouvet Island;BW Botswana;BY Belarus;BZ Belize;CA Canada;CC the Cocos Islands;
        CD the Democratic Republic of the Congo;CF the Central African Republic;CG the Republic of the Congo;CH Switzerland;CI the Ivory Coast;
        CK the Cook Islands;CL Chile;CM Cameroon;CN China;CO Colombia;CR Costa Rica;CU Cuba;CV Cape Verde;CW Curaçao;CX Christmas Island;CY Cyprus;
        CZ the Czech Republic;DE Germany;DJ Djibouti;DK Denmark;DM Dominica;DO the Dominican Republic;DZ Algeria;EC Ecuador;EE Estonia;EG Egypt;
        EH Western Sahara;ER Eritrea;ES Spain;ET Ethiopia;FI Finland;FJ Fiji;FK the Falkland Islands;FM Micronesia;FO the Faroe Islands;FR France;GA Gabon;
        GB the United Kingdom;GD Grenada;GE Georgia;GF French Guiana;GG Guernsey;GH Ghana;GI Gibraltar;GL Greenland;GM the Gambia;GN Guinea;GP Guadeloupe;
        GQ Equatorial Guinea;GR Greece;GS South Georgia and the South Sandwich Islands;GT Guatemala;GU Guam;GW Guinea-Bissau;GY Guyana;HK Hong Kong;
        HM Heard Island and McDonald Islands;HN Honduras;HR Croatia;HT Haiti;HU Hungary;ID Indonesia;IE Ireland;IL Israel;IM the Isle of Man;IN India;
        IO the British Indian Ocean Territory;IQ Iraq;IR Iran;IS Iceland;IT Italy;JE Jersey;JM Jamaica;JO Jordan;JP Japan;KE Kenya;KG Kyrgyzstan;KH Cambodia;
        KI Kiribati;KM the Comoros;KN St Kitts and Nevis;KP North Korea;KR South Korea;KW Kuwait;KY the Cayman Islands;KZ Kazakhstan;LA Laos;LB Lebanon;
        LC St Lucia;LI Liechtenstein;LK Sri Lanka;LR Liberia;LS Lesotho;LT Lithuania;LU Luxembourg;LV Latvia;LY Libya;MA Morocco;MC Monaco;MD Moldova;
        ME Montenegro;MF St Martin;MG Madagascar;MH the Marshall Islands;MK North Macedonia;ML Mali;MM Myanmar;MN Mongolia;MO Macau;
        MP the Northern Mariana Islands;MQ Martinique;MR Mauritania;MS Montserrat;MT Malta;MU Mauritius;MV the Maldives;MW Malawi;MX Mexico;MY Malaysia;
        MZ Mozambique;NA Namibia;NC New Caledonia;NE Niger;NF Norfolk Island;NG Nigeria;NI Nicaragua;NL the Netherlands;NO Norway;NP Nepal;NR Nauru;NU Niue;
        NZ New Zealand;OM Oman;PA Panama;PE Peru;PF French Polynesia;PG Papua New Guinea;PH the Philippines;PK Pakistan;PL Poland;PM St Pierre and Miquelon;
        PN Pitcairn;PR Puerto Rico;PS Palestine;PT Portugal;PW Palau;PY Paraguay;QA Qatar;RE Réunion;RO Romania;RS Serbia;RU Russia;RW Rwanda;SA Saudi Arabia;
        SB the Solomon Islands;SC the Seychelles;SD Sudan;SE Sweden;SG Singapore;SH St Helena;SI Slovenia;SJ Svalbard and Jan Mayen;SK Slovakia;
        SL Sierra Leone;SM San Marino;SN Senegal;SO Somalia;SR Suriname;SS South Sudan;ST Sao Tome and Principe;SV El Salvador;SX St Maarten;SY Syria;
        SZ Eswatini;TC the Turks and Caicos Islands;TD Chad;TF the French Southern Territories;TG Togo;TH Thailand;TJ Tajikistan;TK Tokelau;TL East Timor;
        TM Turkmenistan;TN Tunisia;TO Tonga;TR Turkey;TT Trinidad and Tobago;TV Tuvalu;TW Taiwan;TZ Tanzania;UA Ukraine;UG Uganda;
        UM the United States minor outlying islands;US the United States;UY Uruguay;UZ Uzbekistan;VA Vatican City;VC St Vincent;VE Venezuela;
        VG the British Virgin Islands;VI the United States Virgin Islands;VN Vietnam;VU Vanuatu;WF Wallis and Futuna;WS Samoa;YE Yemen;YT Mayotte;
        ZA South Africa;ZM Zambia;ZW Zimbabwe
        """;

    private static readonly FrozenDictionary<string, string> Names =
        All.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenDictionary(c => c[..2], c => c[3..]);

    // as people write them in orders, beside the names above
    private static readonly (string Name, string Code)[] AlsoWritten =
    [
        ("USA", "US"), ("UNITED STATES OF AMERICA", "US"), ("AMERICA", "US"), ("UK", UnitedKingdom), ("GREAT BRITAIN", UnitedKingdom), ("UAE", "AE"), ("DUBAI", "AE"), ("HOLLAND", "NL"),
        ("REPUBLIC OF IRELAND", "IE"), ("EIRE", "IE"), ("COTE D IVOIRE", "CI"), ("BURMA", "MM"), ("TURKIYE", "TR"), ("CZECHIA", "CZ"), ("SWAZILAND", "SZ"), ("BALI", "ID"),
        ("CANARY ISLANDS", "ES"), ("TENERIFE", "ES"), ("TIMOR LESTE", "TL"), ("CABO VERDE", "CV"), ("MACEDONIA", "MK"),
    ];

    private static readonly FrozenDictionary<string, string> Codes =
        Names.Select(n => (Name: Key(n.Value), Code: n.Key)).Concat(AlsoWritten).ToFrozenDictionary(n => n.Name, n => n.Code);

    /// <summary>The name as it stands after "to": "Thailand", "the Philippines"; null for letters that are no country.</summary>
    public static string? Name(string code) => Names.GetValueOrDefault(code.ToUpperInvariant());

    /// <summary>The two letters of a country as people write it; null when it is not known.</summary>
    public static string? Code(string name) => Codes.GetValueOrDefault(Key(name));

    private static string Key(string name)
    {
        var plain = NormalForm.Plain(name);
        return plain.StartsWith("THE ", StringComparison.Ordinal) ? plain[4..] : plain;
    }
}
