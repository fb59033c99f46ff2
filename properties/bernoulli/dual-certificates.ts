/** Boxes that prove bounds on survival: n, and the ends of its boxes as multiples of 2^-30 to the base 36. Written by `npm run prove`. */

export const lowerBoxes = `
1 hr4e80
2 fv8a2o
3 d3nksg
4 b6o4qo hqhx4w
5 9o1log hmlgcg
6 8hqy2o hcx3i8
7 7k9qtc h1ixog
8 6t9pts go9clc
9 67124g g8nhfk
10 5odmo0 fsf56o
11 58m58g fc6sxs
12 4v1bls evsuf4
13 4jbx8g efvqps
14 492hvk e0fhts
15 400m4g dlg3r4
16 3rxukg d736rk
17 3kre2o ctcqv4
18 3e8t8g cg35s0
19 38e41s c3lo1s
20 3332tc brl14w hhww74
21 2y7hts bg191c hfq8e8
22 2trd34 b53y0w hd8c1s
23 2pnvgg aunhts haktfk
24 2lvmdc aknwg0 h7rojk
25 2id79c ab55vk h4sxds
26 2f4m4g a23a4g h1ojy8
27 2c31ts 9tcmww gyek8w
28 299wxs 9l2uio guyy9s
29 26n3ls 9d4ao0 grdq0w
30 245wjk 95gzcw gnshs0
31 21ubr4 8y4wlc gk1n9c
32 1znny8 8r6vi8 gggf0g
33 1xl7uo 8kh9ts gcjy80
34 1vnoqo 8e2wow g8nhfk
35 1tsyrk 87u5ts g4ledc
36 1s2ghs 81wni8 g0oxkw
37 1qercw 7w4rgg fwmuio
38 1oukn4 7qo3y8 fskrgg
39 1nd728 7ld2ps foioe8
40 1lxxc0 7g7nr4 fkglc0
41 1kkrgg 7b7v28 fgei9s
42 1jaeps 76jaww fccf7k
43 1i25ts 71xjwg f8ac5c
44 1gvbi8 6xhf5s f48934
45 1fql1c 6t6wow f0660w
46 1enyf4 6p20hs ew42yo
47 1dm134 6kzxfk es7m68
48 1cm7ls 6h3gn4 eo5j40
49 1bnsow 6dcm4g ek92bk
50 1aqscg 69okqo eg6z9c
51 19v6kg 6665mo ecaigw
52 190a2o 62qjnk e8e1og
53 186s5c 5zgjy8 e4n75s
54 17dzi8 5w6k8w e0qqdc
55 16mlfk 5t26tc dwzvuo
56 15vwn4 5q0mio dt91c0
57 156mf4 5n1vcw dpi6tc
58 14hc74 5k5xc0 dlwykg
59 13tt6o 5hflkw dibqbk
60 136mtc 5ep9ts dekvsw
61 12k5q8 5c1r7k db59ts
62 11ydxc 59h1q8 d7k1kw
63 11cyrk 56z5ds d3ytc0
64 10slj4 54h91c d0j7cw
65 108xkw 524yyo cx3lds
66 zpm9s 4zsow0 ctnzeo
67 z708w 4xj7y8 cqdzpc
68 yoqv4 4vck5c cmydq8
69 y76rk 4t5wcg cjoe0w
70 xpzb4 4r21og cgeebk
71 x94hs 4p105c cda0w0
72 wsyyo 4mzym8 ca016o
73 wd62o 4l1q80 c6vnr4
74 vxpts 4j6ayo c3rabk hbo5c0
75 vim80 4havpc c0sj5s haw1z4
76 v47wg 4fgv0g bxo5q8 ha3ym8
77 uptkw 4do8w0 bupekg h9bv9c
78 uc4jk 4byfwg brqneo h8e5mo
79 tyfi8 4a8mww borw8w h7m29s
80 tlfr4 48k8hs blyrcw h6tyww
81 t8g00 46x8n4 bj0074 h5w9a8
82 svsw0 45bncw bg6vb4 h545xc
83 sjif4 43rgn4 bddqf4 h46gao
84 s7klc 4279xc baklj4 h38qo0
85 rvzeo 40pwcg b7x2ww h2b11c
86 rke80 3z8irk b59kao h1ixog
87 r95og 3xsjr4 b2m1og h0l81s
88 qy9s0 3wdzb4 azyj28 gznif4
89 qnqio 3uzev4 axb0g0 gyk6io
90 qd79c 3tm8zk aunhts gxmgw0
91 q30n4 3sahog as5lhc gwor9c
92 psu0w 3qyqdc apnp4w gvlfcw
93 pjcow 3pps74 an5ssg gunpq8
94 p9ips 3offgg aknwg0 gtkdts
95 p01ds 3n6ha8 ai603k gsmo74
96 oqwow 3lyxog aftq0w grjcao
97 ohs00 3kssn4 adhfy8 gqlmo0
98 o8zy8 3jmnls ab55vk gpiark
99 o0kjk 3ihx4w a8svsw goeyv4
100 nrshs 3hbs3k a6glq8 gnh98g
`;

export const upperBoxes = `
1 heha80
2 fulszk
3 e59o8w
4 cnkutc
5 bebg1s
6 acjqbk
7 9gpiww
8 8pmosg
9 82gbgg
10 7ibif4
11 70u800
12 6ldz40
13 67nj7k
14 5vha0w
15 5kh5vk
16 5an6rk
17 51o45c
18 4th4w0
19 4lzfuo
20 4f5mgw
21 48u2gw
22 430ruo
23 3xliww
24 3skbnk
25 3nvri8
26 3jifwg
27 3fey9s
28 3blam8
29 37ynsw
30 34kge8
31 31d9ts
32 2yd43k
33 2vh62o
34 2ss8w0
35 2q7jeo
36 2nr1mo
37 2lerk0
38 2j6p6o
39 2h2uio
40 2f1szk
41 2d4z5s
42 2b9jwg
43 29iccg
44 27txxc
45 266y2o
46 24mrcw
47 234ohs
48 21ophc
49 20aubk
50 1yz30g
51 1xoq9s
52 1wfs3k
53 1v8xs0
54 1u2sqo
55 1syrk0
56 1rvfnk
57 1qu7ls
58 1ptou8
59 1oukn4
60 1nw5q8
61 1mz5ds
62 1m2ubk
63 1l7xts
64 1kd1c0
65 1jk8ow
66 1irg1s
67 1hzcow
68 1h8nwg
69 1gioe8
70 1fsow0
71 1f43y8
72 1eg8ao
73 1dscn4
74 1d569s
75 1cip6o
76 1bwxds
77 1bbuv4
78 1aqscg
79 1a74e8
80 19mr5s
81 193shs
82 18ktts
83 182kg0
84 17kb28
85 172qyo
86 16l6v4
87 164c1s
88 15o6io
89 1580zk
90 14skqo
91 14d4hs
92 13y0w0
93 13ixa8
94 134iyo
95 12qha8
96 12cfls
97 11yqkg
98 11le68
99 1181s0
100 10veo0
`;

export const tightUpperBoxes = `
1 e59o8w
2 acjqbk
3 82gbgg
4 6ldz40 blhwjk
5 5kh5vk ai0dts
6 4th4w0 9l2uio
7 48u2gw 8taq68
8 3skbnk 85hvr4
9 3fey9s 7kz11c
10 34kge8 730vsw
11 2vh62o 6n9edc
12 2nr1mo 69dc74
13 2h2uio 5wynls
14 2b9jwg 5lsx6o
15 266y2o 5btbsw
16 21ophc 52omww
17 1xoq9s 4ueuio
18 1u2sqo 4muccg
19 1qu7ls 4fz4e8
20 1nw5q8 49kr9c
21 1l7xts 43oni8
22 1irg1s 3y8000
23 1gioe8 3t5e68
24 1eg8ao 3offgg
25 1cip6o 3k0pa8
26 1aqscg 3fvt34
27 193shs 3c0qv4
28 17kb28 38e41s
29 164c1s 34yi2o
30 14skqo 31rbi8
31 13ixa8 2yocn4
32 12cfls 2vtt6o
33 1181s0 2t22v4 5bcgzk
34 1064g0 2qhdds 57d728
35 z6ayo 2o0vls 53jjeo
36 y8lc0 2lolj4 4zvi0w
37 xca9s 2jf4lc 4wa9s0
38 whqf4 2hb9xc 4sxgxs
39 voxs0 2fa8e8 4pnh8g
40 ux728 2dc000 4mj3sw
41 u6uww 2bgkqo 4jhji8
42 thxc0 29pd6o 4giscg
43 su1og 280yrk 4dsglc
44 s6vb4 26d9mo 4b0q9s
45 rl3i8 24t2ww 48em80
46 r00zk 23aark 45twqo
47 qg0e8 21ubr4 43deyo
48 pwp34 20gglc 4114w0
49 pe328 1z4000 3yq9ds
50 owiyo 1xtn9c 3wgsg0
51 ofbi8 1wkp34 3ubj7k
52 nytc0 1vd5hc 3s7ojk
53 nj0g0 1u7pq8 3q6n0g
54 n3k74 1t2z9c 3o701s
55 mot8g 1rzncw 3ma680
56 maeww 1qxq0w 3keqyo
57 lwpvk 1px79c 3ikq9s
58 ljdhc 1oy328 3gtips
59 l6qdc 1nzo5c 3f3pq8
60 ku39c 1n1yio 3dfbb4
61 ki5fk 1m6cqo 3btq0w
62 k6k8w 1laqyo 3a84qo
63 jvbpc 1kgjr4 38pclc
64 jkfsw 1jn1ts 377z0g
65 j9q80 1iu96o 35qlfk
66 izjls 1i2v40 34c0zk
67 ipjb4 1hbh1c 32xgjk
68 ifpc0 1glhj4 31kao0
69 i6800 1fvi0w 308jcw
70 hx3b4 1f6x34 2yy6m8
71 ho4xs 1eic5c 2xp8g0
72 hfj7k 1dv5s0 2whou8
73 h73sw 1d7zeo 2va58g
74 gyups 1clibk 2u2lmo
75 gqy9s 1bzqio 2sxv5s
76 gj1ts 1bdyps 2rt4ow
77 gbi0w 1atlhc 2qpssg
78 g44jk 1a988w 2pmgw0
79 fwxds 19pkao 2oly4g
80 fpq80 195wcg 2nk0sg
81 fivpc 18mxog 2mji0w
82 fc7i8 183z0g 2liz9c
83 f5pmo 17meww 2kl9mo
84 ez7r4 1745j4 2jm5fk
85 et2io 16naps 2ipudc
86 emxa8 166fwg 2hs4qo
87 egydc 15pl34 2gvtog
88 eb5s0 159fk0 2g0x6o
89 e5d6o 14tzb4 2f60ow
90 dzx8g 14ej28 2ecirk
91 duha8 13z2tc 2dhm9s
92 dp1c0 13kohs 2cpiww
93 djrpc 135xj4 2bw0zk
94 deoe8 12rj7k 2b3xmo
95 d9reo 12du68 2ad8u8
96 d4uf4 12054w 29mk1s
97 czxfk 11mg3k 28ugow
98 cv6rk 119gcg 2856gw
99 cqmf4 10wglc 27fw8w
100 cm22o 10jthc 26qm0w
`;
